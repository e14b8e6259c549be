package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFold;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The spans that a batch of events ends and begins. */
final class SpanBatch {
    private final Map<TicketId, TicketSpan> present;
    private final Map<Key, TicketSpan> changed = new LinkedHashMap<>();

    /**
     * @param present the last spans of the tickets that the batch is about, as they were before it
     */
    SpanBatch(Map<TicketId, TicketSpan> present) {
        this.present = new HashMap<>(present);
    }

    private record Key(TicketId ticket, long from) {}

    /**
     * @param recorded a {@link TicketEvent}
     */
    void add(RecordedEvent recorded) {
        TicketId ticket = ((TicketEvent) recorded.event()).ticket();
        TicketSpan before = present.get(ticket);
        QueueFacts after = QueueFold.after(before == null ? null : before.facts(), recorded);
        Instant happened = recorded.header().occurredAt();
        if (before == null) {
            put(TicketSpan.first(after, recorded.position(), happened));
        } else if (!before.facts().isOpen() && !after.isOpen()) {
            // no queue shows it: no need for a row more
            if (!after.equals(before.facts())) {
                put(before.with(after));
            }
        } else if (!after.equals(before.facts())) {
            TicketSpan next = before.next(after, recorded.position(), happened);
            put(before.until(next));
            put(next);
        }
    }

    /** What is to be written. */
    Collection<TicketSpan> changed() {
        return changed.values();
    }

    private void put(TicketSpan span) {
        TicketId ticket = span.facts().ticket();
        present.put(ticket, span);
        changed.put(new Key(ticket, span.from()), span);
    }
}
