package io.ledgerdesk.platform.graphql.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many permits in a minute, which may be taken at once and come back one by one. Holds a single
 * number, the instant at which all are back: the generic cell rate algorithm (ITU-T I.371, virtual
 * scheduling), which is a token bucket.
 */
final class Bucket {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final long each;
    private final long period;
    private final AtomicLong allBack = new AtomicLong();

    /**
     * @param perMinute 1 or more
     */
    Bucket(int perMinute) {
        this.perMinute = perMinute;
        this.each = Math.max(1, MINUTE / perMinute);
        this.period = each * perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    /**
     * Takes permits, all or none; more than there can be count as all.
     *
     * @param now in nanoseconds; a clock that is set back gives at most a minute's wait
     * @return how many are left, or the negative of the nanoseconds after which it would do
     */
    long take(int permits, long now) {
        while (true) {
            long before = allBack.get();
            if (before > now + period) {
                // the clock was set back
                allBack.compareAndSet(before, now + period);
                continue;
            }
            long next = Math.max(before, now) + Math.min(permits, perMinute) * each;
            if (next - now > period) {
                return now + period - next;
            }
            if (allBack.compareAndSet(before, next)) {
                return (period - (next - now)) / each;
            }
        }
    }
}
