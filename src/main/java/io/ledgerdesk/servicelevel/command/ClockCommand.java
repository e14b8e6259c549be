package io.ledgerdesk.servicelevel.command;

import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;

/** What is noticed of tickets' clocks. */
public sealed interface ClockCommand {

    /** The ticket, or the first of them. */
    TicketId ticket();

    /** Records it, unless it stands there already. */
    record Notice(ClockEvent what) implements ClockCommand {
        @Override
        public TicketId ticket() {
            return what.ticket();
        }
    }

    /**
     * Records due dates of many tickets that moved for the same reason, at once; of a ticket of
     * which another move was recorded meanwhile, nothing.
     *
     * @param tickets at least one, each once
     */
    record NoticeMoves(List<Moves> tickets) implements ClockCommand {
        public NoticeMoves {
            tickets = List.copyOf(tickets);
            if (tickets.isEmpty()) {
                throw new IllegalArgumentException("nothing moved");
            }
        }

        @Override
        public TicketId ticket() {
            return tickets.getFirst().ticket();
        }
    }

    /**
     * Of one ticket.
     *
     * @param recorded how many moves stand recorded of it before these
     * @param moves in order
     */
    record Moves(TicketId ticket, int recorded, List<DueMoved> moves) {
        public Moves {
            moves = List.copyOf(moves);
        }
    }
}
