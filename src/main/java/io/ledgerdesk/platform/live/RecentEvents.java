package io.ledgerdesk.platform.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of a log, in memory: contiguous, bounded by number and by size, the oldest go first. The
 * last event is always there, however large.
 */
final class RecentEvents {
    private final long mostBytes;
    private final long mostAgeNanos;
    private final @Nullable TailEntry[] ring;
    private final long[] addedAt;
    private long bytes;
    private long first;
    private long last;

    /**
     * @param most events
     * @param mostBytes of stored size
     * @param mostAge how long an entry is given out: it is opened, and its person may be erased
     * @param last the position before the first entry to come
     */
    RecentEvents(int most, long mostBytes, Duration mostAge, long last) {
        this.mostBytes = mostBytes;
        this.mostAgeNanos = mostAge.toNanos();
        this.ring = new @Nullable TailEntry[most];
        this.addedAt = new long[most];
        this.first = last + 1;
        this.last = last;
    }

    /** Position of the newest. */
    long last() {
        return last;
    }

    int size() {
        return (int) (last - first + 1);
    }

    /** Whether all events behind the position, up to the newest, are here and young enough. */
    boolean reachesBackTo(long position) {
        return position >= last
                || (position + 1 >= first
                        && System.nanoTime() - addedAt[slot(position + 1)] < mostAgeNanos);
    }

    /** The entry at a position from the oldest to the newest. */
    TailEntry at(long position) {
        TailEntry entry = ring[slot(position)];
        if (entry == null || entry.position() != position) {
            throw new IllegalStateException("position " + position + " is not in memory");
        }
        return entry;
    }

    void add(TailEntry entry) {
        if (entry.position() != last + 1) {
            throw new IllegalStateException(
                    "position " + entry.position() + " does not follow " + last);
        }
        if (size() == ring.length) {
            forgetOldest();
        }
        last = entry.position();
        ring[slot(last)] = entry;
        addedAt[slot(last)] = System.nanoTime();
        bytes += weight(entry);
        while (size() > 1 && bytes > mostBytes) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        bytes -= weight(at(first));
        ring[slot(first)] = null;
        first++;
    }

    private int slot(long position) {
        return (int) (position % ring.length);
    }

    private static int weight(TailEntry entry) {
        return entry.stored().payload().length;
    }
}
