package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.ImportCommand.InCharge;
import io.ledgerdesk.ticket.command.ImportCommand.OfAgent;
import io.ledgerdesk.ticket.command.ImportCommand.OfGroup;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import io.ledgerdesk.ticket.event.Responsible.Group;

/** Who is responsible, as a row says it. */
final class Responsibility {
    private Responsibility() {}

    /**
     * @param target the state that the row brings the ticket to
     */
    static void assign(RowEvents events, ImportRow c, TicketState target) {
        Registered ticket = events.ticket();
        Responsible from = ticket.work().responsible();
        Responsible to = responsible(c.responsible());
        if (to.isSameAs(from)) {
            return;
        }
        TicketState state = stateMeanwhile(ticket.state(), target, to);
        events.add(
                to.isNobody()
                        ? new TicketUnassigned(ticket.id(), Contacts.readable(from), state, null)
                        : new TicketAssigned(
                                ticket.id(),
                                Contacts.readable(from),
                                to,
                                state,
                                ticket.work().line()));
    }

    /** A ticket that nobody works on is NEW or ASSIGNED by who has it; any other stays. */
    private static TicketState stateMeanwhile(
            TicketState present, TicketState target, Responsible to) {
        boolean rests = target == TicketState.NEW || target == TicketState.ASSIGNED;
        return switch (present) {
            case NEW, ASSIGNED -> to.isNobody() ? TicketState.NEW : TicketState.ASSIGNED;
            case IN_PROGRESS -> rests ? target : present;
            case WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW, RESOLVED, CLOSED, CANCELLED -> present;
        };
    }

    static Responsible responsible(InCharge who) {
        OfGroup group = who.group();
        OfAgent agent = who.agent();
        return new Responsible(
                group == null ? null : new Group(group.id(), group.name()),
                agent == null ? null : agent(agent));
    }

    private static Agent agent(OfAgent agent) {
        String name = agent.name();
        return new Agent(agent.id(), name == null ? null : Personal.of(agent.id(), name));
    }
}
