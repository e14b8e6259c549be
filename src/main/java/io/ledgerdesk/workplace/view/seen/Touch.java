package io.ledgerdesk.workplace.view.seen;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.kernel.reading.Readership;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last that somebody did to a ticket.
 *
 * @param requesterPosition the last of it that the requester may see
 */
record Touch(
        long position,
        Instant at,
        @Nullable Long requesterPosition,
        @Nullable Instant requesterAt) {

    /**
     * Who, and to which ticket.
     *
     * @param actor empty for the desk itself and other systems
     */
    record Key(TicketId ticket, String actor) {
        static Key of(RecordedEvent recorded, TicketEvent event) {
            Party party = recorded.header().actor();
            boolean person =
                    party.kind() == Actor.Kind.AGENT || party.kind() == Actor.Kind.REQUESTER;
            return new Key(event.ticket(), person ? party.id().value() : "");
        }
    }

    static Touch of(RecordedEvent recorded, TicketEvent event) {
        // what was imported is not news, however short a time ago it happened
        Instant at = recorded.header().historical() ? Instant.EPOCH : recorded.recordedAt();
        boolean open = Readership.mayRead(Reader.REQUESTER, event.getClass());
        return new Touch(
                recorded.position(), at, open ? recorded.position() : null, open ? at : null);
    }

    Touch followedBy(Touch later) {
        return later.requesterPosition == null
                ? new Touch(later.position, later.at, requesterPosition, requesterAt)
                : later;
    }
}
