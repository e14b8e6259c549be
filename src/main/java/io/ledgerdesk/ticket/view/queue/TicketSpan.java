package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.ticket.view.queue.place.QueueFacts;

/**
 * A stretch of the log during which a ticket's {@link QueueFacts} stayed the same.
 *
 * @param from position of the event that began it
 * @param to position of the event that ended it, {@link #LASTING} while it lasts
 */
public record TicketSpan(QueueFacts facts, long from, long to) {
    /** The end of what has not ended. */
    public static final long LASTING = Long.MAX_VALUE;

    TicketSpan endedAt(long position) {
        return new TicketSpan(facts, from, position);
    }

    TicketSpan with(QueueFacts other) {
        return new TicketSpan(other, from, to);
    }
}
