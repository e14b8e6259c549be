package io.ledgerdesk.servicelevel.command;

import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.ticket.id.TicketId;

/** What is noticed of a ticket's clocks. */
public sealed interface ClockCommand {

    TicketId ticket();

    /** Records it, unless it stands there already. */
    record Notice(ClockEvent what) implements ClockCommand {
        @Override
        public TicketId ticket() {
            return what.ticket();
        }
    }
}
