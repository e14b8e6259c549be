package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a queue.
 *
 * @param spans in the queue's order, whichever way it was asked for
 * @param position up to where in the log it holds
 * @param hasPrevious whether others come before the first
 * @param hasNext whether others come after the last
 */
public record QueuePage(
        List<TicketSpan> spans, long position, boolean hasPrevious, boolean hasNext) {

    public QueuePage {
        spans = List.copyOf(spans);
    }

    /**
     * Which part is asked for.
     *
     * @param size 1 to 100
     * @param backward the last ones instead of the first
     * @param from to begin behind (forward) or end before (backward); absent for the queue's end
     */
    public record Request(int size, boolean backward, @Nullable Place from) {
        /** Most entries of a page. */
        public static final int MOST = 100;

        public Request {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a page has 1 to 100 entries, not " + size);
            }
        }
    }
}
