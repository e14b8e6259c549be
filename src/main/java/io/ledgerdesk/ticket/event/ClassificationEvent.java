package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.id.TicketId;

/** What sort of matter it is and how much it matters. */
public sealed interface ClassificationEvent extends TicketEvent {

    /**
     * At least one field changed; the priority is among them where it followed.
     *
     * @param from all fields before
     * @param to all fields after
     */
    @WireName(value = "ticket.TicketClassified", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketClassified(TicketId ticket, ClassifiedAs from, ClassifiedAs to)
            implements ClassificationEvent {}
}
