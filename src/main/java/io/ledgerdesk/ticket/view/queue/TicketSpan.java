package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log during which a ticket's {@link QueueFacts} stayed the same.
 *
 * @param from position of the event that began it
 * @param to position of the event that ended it, {@link #LASTING} while it lasts
 * @param begun when that happened which began it, but not before what was recorded earlier of the
 *     ticket; of its first when it was received
 * @param ended when that happened which ended it, by the same rule; absent while it lasts
 */
public record TicketSpan(
        QueueFacts facts, long from, long to, Instant begun, @Nullable Instant ended) {
    /** The end of what has not ended. */
    public static final long LASTING = Long.MAX_VALUE;

    /**
     * A ticket's first.
     *
     * @param position of its registration
     * @param happened when it was registered
     */
    static TicketSpan first(QueueFacts facts, long position, Instant happened) {
        Instant received = facts.origin().receivedAt().truncatedTo(ChronoUnit.MICROS);
        return new TicketSpan(
                facts, position, LASTING, received.isBefore(happened) ? received : happened, null);
    }

    /** Until other facts begin. */
    TicketSpan until(TicketSpan next) {
        return new TicketSpan(facts, from, next.from, begun, next.begun);
    }

    /**
     * What comes behind this one: never before it, whenever it is said to have happened, so that a
     * ticket stands in one place at any time.
     */
    TicketSpan next(QueueFacts other, long position, Instant happened) {
        return new TicketSpan(
                other, position, LASTING, happened.isBefore(begun) ? begun : happened, null);
    }

    TicketSpan with(QueueFacts other) {
        return new TicketSpan(other, from, to, begun, ended);
    }
}
