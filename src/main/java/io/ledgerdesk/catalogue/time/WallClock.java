package io.ledgerdesk.catalogue.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * A zone's wall clock over some months: when it first shows a time or a later one. So hours that a
 * change leaves out begin at the change, hours that come twice begin at the first, and a time never
 * comes before an earlier one of the same day.
 *
 * <p>Local seconds are those from 1970-01-01T00:00 as the wall shows them.
 */
final class WallClock {
    private static final int WIDEST_OFFSET = ZoneOffset.MAX.getTotalSeconds();

    /** Offset {@code i} holds from {@code since[i]} to the next, in seconds of the epoch. */
    private final long[] since;

    private final int[] offsets;

    private WallClock(long[] since, int[] offsets) {
        this.since = since;
        this.offsets = offsets;
    }

    /** For local seconds from the first to the last. */
    static WallClock between(ZoneRules rules, long first, long last) {
        Instant at = Instant.ofEpochSecond(first - WIDEST_OFFSET);
        Instant end = Instant.ofEpochSecond(last + WIDEST_OFFSET);
        long[] since = {at.getEpochSecond()};
        int[] offsets = {rules.getOffset(at).getTotalSeconds()};
        for (ZoneOffsetTransition change = rules.nextTransition(at);
                change != null && !change.getInstant().isAfter(end);
                change = rules.nextTransition(change.getInstant())) {
            int count = since.length;
            since = Arrays.copyOf(since, count + 1);
            offsets = Arrays.copyOf(offsets, count + 1);
            since[count] = change.toEpochSecond();
            offsets[count] = change.getOffsetAfter().getTotalSeconds();
        }
        return new WallClock(since, offsets);
    }

    /** First second of the epoch at which the wall shows this local second or a later one. */
    long firstShows(long local) {
        int last = since.length - 1;
        for (int i = 0; i < last; i++) {
            long second = shown(i, local);
            if (second < since[i + 1]) {
                return second;
            }
        }
        return shown(last, local);
    }

    /** If the offset held for ever. */
    private long shown(int i, long local) {
        return Math.max(since[i], local - offsets[i]);
    }
}
