package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.AssignmentCommand.AssignTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.Assignee;
import io.ledgerdesk.ticket.command.AssignmentCommand.EscalateTicket;
import io.ledgerdesk.ticket.command.AssignmentCommand.InformManagement;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToAgent;
import io.ledgerdesk.ticket.command.AssignmentCommand.ToGroup;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.Responsible.Group;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and whether he has begun. */
final class Assignment {
    private final TextRules texts;

    Assignment(TextRules texts) {
        this.texts = texts;
    }

    Decision<TicketEvent> decide(
            Registered ticket, AssignmentCommand command, TicketState to, DecisionContext context) {
        return switch (command) {
            case AssignTicket c -> assign(ticket, c, to);
            case UnassignTicket c -> unassign(ticket, c, to);
            case EscalateTicket c -> escalate(ticket, c, to);
            case InformManagement c -> inform(ticket, c);
            case StartWork c -> start(ticket, context.actor());
        };
    }

    private Decision<TicketEvent> assign(Registered ticket, AssignTicket c, TicketState state) {
        Optional<ValidationFailed> invalid = invalid(c.to());
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        Responsible from = ticket.work().responsible();
        Responsible to = responsible(c.to(), from.group());
        Line line = line(c.to(), ticket.work().line());
        return to.isSameAs(from) && line.equals(ticket.work().line())
                ? Decision.nothing()
                : Decision.accepted(
                        new TicketAssigned(ticket.id(), Contacts.readable(from), to, state, line));
    }

    private Decision<TicketEvent> unassign(Registered ticket, UnassignTicket c, TicketState to) {
        Responsible from = ticket.work().responsible();
        if (from.isNobody()) {
            return Decision.nothing();
        }
        return texts.body("reason", c.reason())
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new TicketUnassigned(
                                        ticket.id(),
                                        Contacts.readable(from),
                                        to,
                                        ticket.sectionOrNone(c.reason()))));
    }

    private Decision<TicketEvent> escalate(Registered ticket, EscalateTicket c, TicketState state) {
        Optional<ValidationFailed> invalid =
                invalid(c.to()).or(() -> texts.body("reason", c.reason()));
        if (invalid.isPresent()) {
            return Decision.rejected(invalid.get());
        }
        Responsible from = ticket.work().responsible();
        Responsible to = responsible(c.to(), from.group());
        Line before = ticket.work().line();
        Line line = line(c.to(), before);
        return to.isSameAs(from) && line.equals(before)
                ? Decision.nothing()
                : Decision.accepted(
                        new TicketEscalated(
                                ticket.id(),
                                Contacts.readable(from),
                                to,
                                before,
                                line,
                                state,
                                ticket.section(c.reason())));
    }

    private Decision<TicketEvent> inform(Registered ticket, InformManagement c) {
        return texts.line("manager.name", c.manager().name())
                .or(() -> texts.body("reason", c.reason()))
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        Decision.accepted(
                                new ManagementInformed(
                                        ticket.id(),
                                        agent(c.manager().id(), c.manager().name()),
                                        ticket.section(c.reason()))));
    }

    private Decision<TicketEvent> start(Registered ticket, Actor actor) {
        Responsible from = ticket.work().responsible();
        if (ticket.state() == TicketState.IN_PROGRESS && from.agent() != null) {
            return Decision.nothing();
        }
        Agent self = agent(actor.id(), actor.name());
        List<TicketEvent> events = new ArrayList<>();
        if (from.agent() == null) {
            TicketState assigned =
                    ticket.state() == TicketState.NEW ? TicketState.ASSIGNED : ticket.state();
            Responsible to = new Responsible(from.group(), self);
            events.add(new TicketAssigned(ticket.id(), from, to, assigned, ticket.work().line()));
        }
        events.add(new WorkStarted(ticket.id(), self));
        return Decision.accepted(events);
    }

    private Optional<ValidationFailed> invalid(Assignee to) {
        return switch (to) {
            case ToGroup group -> invalidGroup("to.group", group);
            case ToAgent agent ->
                    texts.line("to.agent.name", agent.name())
                            .or(() ->
                                    agent.group() == null
                                            ? Optional.empty()
                                            : invalidGroup("to.agent.group", agent.group()));
        };
    }

    private static Optional<ValidationFailed> invalidGroup(String path, ToGroup group) {
        Integer line = group.line();
        if (line != null && !Line.isValid(line)) {
            return Optional.of(new ValidationFailed(path + ".line", Line.ALLOWED));
        }
        return Label.isValid(group.name())
                ? Optional.empty()
                : Optional.of(new ValidationFailed(path + ".name", Label.ALLOWED));
    }

    private static Responsible responsible(Assignee to, @Nullable Group present) {
        return switch (to) {
            case ToGroup group -> new Responsible(group(group), null);
            case ToAgent agent ->
                    new Responsible(
                            agent.group() == null ? present : group(agent.group()),
                            agent(agent.id(), agent.name()));
        };
    }

    /** The line of the group that it goes to, where that is known. */
    private static Line line(Assignee to, Line present) {
        ToGroup group =
                switch (to) {
                    case ToGroup given -> given;
                    case ToAgent agent -> agent.group();
                };
        Integer line = group == null ? null : group.line();
        return line == null ? present : new Line(line);
    }

    private static Group group(ToGroup group) {
        return new Group(group.id(), new Label(group.name()));
    }

    private static Agent agent(PersonId id, @Nullable String name) {
        return new Agent(id, name == null ? null : Personal.of(id, name));
    }
}
