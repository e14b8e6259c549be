package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.TicketRejection;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden;
import io.ledgerdesk.ticket.command.TicketRejection.InvalidState;
import io.ledgerdesk.ticket.command.TicketRejection.NotAssignee;
import io.ledgerdesk.ticket.command.TicketRejection.ReopenWindowOver;
import io.ledgerdesk.ticket.command.TicketRejection.TicketIsCancelled;
import io.ledgerdesk.ticket.command.TicketRejection.TicketNotFound;
import io.ledgerdesk.ticket.domain.Move.Cell;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.Responsible.Agent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** May this actor make this move now, and where does it lead? Asked once for every command. */
final class Guard {
    private final TicketRules rules;

    Guard(TicketRules rules) {
        this.rules = rules;
    }

    /** What the guard answers. */
    sealed interface Ruling {

        /** Yes, and this is the state that follows. */
        record Permitted(TicketState to) implements Ruling {}

        /** No. */
        record Refused(TicketRejection why) implements Ruling {}
    }

    Ruling ruling(Registered ticket, Move move, DecisionContext context) {
        Actor actor = context.actor();
        if (actor.kind() == Actor.Kind.REQUESTER && !actor.id().equals(ticket.requester())) {
            return new Ruling.Refused(new TicketNotFound());
        }
        Optional<Forbidden.Cause> forbidden = move.forbidden(actor.kind());
        if (forbidden.isPresent()) {
            return new Ruling.Refused(new Forbidden(move.command(), forbidden.get()));
        }
        Cell cell = move.in(ticket.state());
        if (move == Move.START_WORK
                && !(cell instanceof Cell.Refused)
                && isSomebodyElses(ticket, actor)) {
            return new Ruling.Refused(new NotAssignee());
        }
        return switch (cell) {
            case Cell.Refused c ->
                    new Ruling.Refused(
                            new InvalidState(
                                    move.command(), ticket.state(), possible(ticket, context)));
            case Cell.NeedsFollowUp c -> new Ruling.Refused(new TicketIsCancelled());
            case Cell.Stays c ->
                    c.withinWindow()
                            ? withinWindow(ticket, ticket.state(), context.now())
                            : new Ruling.Permitted(ticket.state());
            case Cell.Reopens c -> withinWindow(ticket, ticket.work().reopened(), context.now());
            case Cell.Resumes c -> new Ruling.Permitted(ticket.work().resumed());
            case Cell.LeadsTo c -> new Ruling.Permitted(c.state());
        };
    }

    /** The mutations that the actor may use now, each once. */
    List<String> possible(Registered ticket, DecisionContext context) {
        return Stream.of(Move.values())
                .filter(move -> !(move.in(ticket.state()) instanceof Cell.Refused))
                .filter(move -> move != Move.RECEIVE_FOREIGN)
                .filter(move -> ruling(ticket, move, context) instanceof Ruling.Permitted)
                .map(Move::command)
                .distinct()
                .toList();
    }

    private Ruling withinWindow(Registered ticket, TicketState to, Instant now) {
        Instant closedAt = ticket.round().closedAt();
        if (closedAt != null) {
            Instant until = rules.reopenableUntil(closedAt);
            if (now.isAfter(until)) {
                return new Ruling.Refused(new ReopenWindowOver(until));
            }
        }
        return new Ruling.Permitted(to);
    }

    private static boolean isSomebodyElses(Registered ticket, Actor actor) {
        Agent agent = ticket.work().responsible().agent();
        return agent != null && !agent.id().equals(actor.id());
    }
}
