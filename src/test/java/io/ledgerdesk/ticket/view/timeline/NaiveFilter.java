package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The meaning of a filter, written out once more. */
final class NaiveFilter {
    private NaiveFilter() {}

    static boolean has(TicketEventFilter filter, RecordedEvent event) {
        return (filter.tickets().isEmpty()
                        || filter.tickets().stream()
                                .anyMatch(ticket ->
                                        ((TicketEvent) event.event()).ticket().equals(ticket)))
                && (filter.types().isEmpty() || filter.types().contains(event.header().type()))
                && (filter.actors().isEmpty()
                        || filter.actors().contains(event.header().actor().id()))
                && within(filter.occurred(), event.header().occurredAt())
                && within(filter.recorded(), event.recordedAt())
                && event.position() > filter.positions().after()
                && event.position() <= filter.positions().upTo();
    }

    private static boolean within(Span span, Instant instant) {
        @Nullable Instant from = span.from();
        @Nullable Instant before = span.before();
        return (from == null || from.compareTo(instant) <= 0)
                && (before == null || before.compareTo(instant) > 0);
    }
}
