package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.kernel.Published;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * Finds the stretches of time around an instant by equality alone, so that a B-tree will do and one
 * entry for each. A stretch hangs at that one of its seconds that the highest power of two divides;
 * those around an instant hang at one second for each power. (Kriegel, Pötke, Seidl: Managing
 * Intervals Efficiently in Object-Relational Databases, VLDB 2000.)
 */
@Published
public final class SpanTree {
    /** Up to the year 2514; what lies outside hangs at the ends and is found as well. */
    private static final int LEVELS = 34;

    private static final long LAST = (1L << LEVELS) - 1;

    private SpanTree() {}

    /** The second at which a stretch hangs that ends no earlier than it begins. */
    public static long fork(Instant from, Instant to) {
        long first = second(from);
        long last = second(to);
        int level = Long.SIZE - 1 - Long.numberOfLeadingZeros((first - 1) ^ last);
        return (last >> level) << level;
    }

    /** Where all stretches hang that have the instant, and others. */
    public static long[] around(Instant at) {
        long second = second(at);
        return LongStream.range(0, LEVELS)
                .map(level -> (second >> (level + 1) << (level + 1)) | (1L << level))
                .toArray();
    }

    private static long second(Instant at) {
        return Math.clamp(at.getEpochSecond(), 1, LAST);
    }
}
