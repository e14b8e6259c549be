package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ImportCommand.ImportRow;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.ParticipationCommand;
import io.ledgerdesk.ticket.command.RelationCommand;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.SuspensionCommand;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.command.TicketRejection.TicketNotFound;
import io.ledgerdesk.ticket.domain.importing.Importing;
import io.ledgerdesk.ticket.domain.matrix.Guard;
import io.ledgerdesk.ticket.domain.matrix.Guard.Ruling;
import io.ledgerdesk.ticket.domain.matrix.Move;
import io.ledgerdesk.ticket.domain.matrix.Moves;
import io.ledgerdesk.ticket.domain.relation.Relation;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.domain.state.Folding;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.Optional;

/**
 * The whole behaviour of a ticket: the matrix of {@link Move} rules first, then the capability that
 * the command belongs to.
 */
public final class TicketDecider implements Decider<TicketCommand, Ticket, TicketEvent> {
    private final Guard guard;
    private final Lifecycle lifecycle;
    private final Assignment assignment;
    private final Suspension suspension;
    private final Conversation conversation;
    private final Intake intake;
    private final Classification classification;
    private final Resolution resolution;
    private final Relation relation;
    private final Participation participation;
    private final Automatic automatic = new Automatic();
    private final Importing importing;

    public TicketDecider(TicketRules rules) {
        guard = new Guard(rules);
        lifecycle = new Lifecycle(rules.texts());
        assignment = new Assignment(rules.texts());
        suspension = new Suspension(rules.texts());
        conversation = new Conversation(rules.texts());
        intake = new Intake(rules.texts(), guard);
        classification = new Classification(rules.texts(), rules.limits());
        resolution = new Resolution(rules.texts());
        relation = new Relation(rules.texts(), rules.limits());
        participation = new Participation(rules.texts(), rules.limits());
        importing = new Importing(rules);
    }

    @Override
    public Ticket initial() {
        return new Unregistered();
    }

    @Override
    public Ticket evolve(Ticket state, TicketEvent event) {
        return Folding.after(state, event);
    }

    @Override
    public Decision<TicketEvent> decide(
            Streams<Ticket> streams, TicketCommand command, DecisionContext context) {
        return switch (streams.own()) {
            case Unregistered none ->
                    switch (command) {
                        case RegisterTicket c -> lifecycle.register(c, context);
                        case ImportRow c -> importing.first(c, context);
                        default -> Decision.rejected(new TicketNotFound());
                    };
            case Registered ticket ->
                    Guard.conceals(ticket, context)
                            ? Decision.rejected(new TicketNotFound())
                            : decideOn(streams, ticket, command, context);
        };
    }

    private Decision<TicketEvent> decideOn(
            Streams<Ticket> streams,
            Registered ticket,
            TicketCommand command,
            DecisionContext context) {
        if (command instanceof ReceiveMessage message) {
            return intake.decide(streams, ticket, message, context);
        }
        if (command instanceof ImportRow row) {
            return importing.next(ticket, row, context);
        }
        Optional<Move> move = Moves.of(command);
        if (move.isEmpty()) {
            return Decision.rejected(new TicketExists());
        }
        return Guard.unauthorised(ticket, move.get(), context)
                .<Decision<TicketEvent>>map(Decision::rejected)
                .orElseGet(() ->
                        switch (guard.ruling(ticket, move.get(), context)) {
                            case Ruling.Refused refused -> Decision.rejected(refused.why());
                            case Ruling.Permitted permitted ->
                                    route(streams, ticket, command, permitted.to(), context);
                        });
    }

    private Decision<TicketEvent> route(
            Streams<Ticket> streams,
            Registered ticket,
            TicketCommand command,
            TicketState to,
            DecisionContext context) {
        return switch (command) {
            case LifecycleCommand c -> lifecycle.decide(ticket, c, to, context);
            case AssignmentCommand c -> assignment.decide(ticket, c, to, context);
            case SuspensionCommand c -> suspension.decide(ticket, c, to, context);
            case ConversationCommand c -> conversation.decide(ticket, c, context);
            case ClassificationCommand c -> classification.decide(ticket, c);
            case ResolutionCommand c -> resolution.decide(ticket, c, to, context);
            case RelationCommand c -> relation.decide(streams, ticket, c, to, context);
            case ParticipationCommand c -> participation.decide(ticket, c, context);
            case AutomaticCommand c -> automatic.decide(ticket, c, to, context);
            case ImportRow c -> importing.next(ticket, c, context);
        };
    }
}
