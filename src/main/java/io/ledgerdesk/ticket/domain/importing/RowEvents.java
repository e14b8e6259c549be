package io.ledgerdesk.ticket.domain.importing;

import io.ledgerdesk.ticket.domain.state.Folding;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of one row, each decided on the ticket after the one before. */
final class RowEvents {
    private final List<TicketEvent> events = new ArrayList<>();
    private Ticket ticket;

    RowEvents(Ticket before) {
        ticket = before;
    }

    void add(TicketEvent event) {
        events.add(event);
        ticket = Folding.after(ticket, event);
    }

    /** The ticket after all events so far; there is one from the first on. */
    Registered ticket() {
        return switch (ticket) {
            case Registered registered -> registered;
            case Unregistered none -> throw new IllegalStateException("nothing registers it");
        };
    }

    List<TicketEvent> all() {
        return events;
    }
}
