package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of events in the order of the log.
 *
 * @param events in order, whichever way they were asked for
 * @param hasPrevious whether events come before the first
 * @param hasNext whether events come after the last
 */
public record TicketEventPage(List<RecordedEvent> events, boolean hasPrevious, boolean hasNext) {
    public TicketEventPage {
        events = List.copyOf(events);
    }

    /**
     * Which part is asked for.
     *
     * @param size 1 to 100
     * @param backward the last ones instead of the first
     * @param from position to begin behind (forward) or end before (backward); absent for the
     *     list's end
     */
    public record Request(int size, boolean backward, @Nullable Long from) {
        /** Most events of a page. */
        public static final int MOST = 100;

        public Request {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a page has 1 to 100 events, not " + size);
            }
        }
    }
}
