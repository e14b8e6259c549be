package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand;
import io.ledgerdesk.ticket.command.ClassificationCommand;
import io.ledgerdesk.ticket.command.ConversationCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand;
import io.ledgerdesk.ticket.command.LifecycleCommand.RegisterTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand;
import io.ledgerdesk.ticket.command.TicketCommand;
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.command.TicketRejection.TicketNotFound;
import io.ledgerdesk.ticket.domain.Guard.Ruling;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.Ticket.Unregistered;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
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
    private final Conversation conversation;
    private final Classification classification;
    private final Resolution resolution;

    public TicketDecider(TicketRules rules) {
        guard = new Guard(rules);
        lifecycle = new Lifecycle(rules.texts());
        assignment = new Assignment(rules.texts());
        conversation = new Conversation(rules.texts());
        classification = new Classification();
        resolution = new Resolution(rules.texts());
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
            Ticket state, TicketCommand command, DecisionContext context) {
        return switch (state) {
            case Unregistered none ->
                    command instanceof RegisterTicket register
                            ? lifecycle.register(register, context)
                            : Decision.rejected(new TicketNotFound());
            case Registered ticket -> decideOn(ticket, command, context);
        };
    }

    private Decision<TicketEvent> decideOn(
            Registered ticket, TicketCommand command, DecisionContext context) {
        Optional<Move> move = Move.of(ticket, command);
        if (move.isEmpty()) {
            return Decision.rejected(new TicketExists());
        }
        return switch (guard.ruling(ticket, move.get(), context)) {
            case Ruling.Refused refused -> Decision.rejected(refused.why());
            case Ruling.Permitted permitted -> route(ticket, command, permitted.to(), context);
        };
    }

    private Decision<TicketEvent> route(
            Registered ticket, TicketCommand command, TicketState to, DecisionContext context) {
        return switch (command) {
            case LifecycleCommand c -> lifecycle.decide(ticket, c, context);
            case AssignmentCommand c -> assignment.decide(ticket, c, to, context);
            case ConversationCommand c -> conversation.decide(ticket, c, to, context);
            case ClassificationCommand c -> classification.decide(ticket, c);
            case ResolutionCommand c -> resolution.decide(ticket, c, to, context);
        };
    }
}
