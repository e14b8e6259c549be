package io.ledgerdesk.ticket.view.number;

import io.ledgerdesk.kernel.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Numbers that were taken from the register ahead of need, while registrations come in quick
 * succession. A desk at an ordinary pace holds none, so that a restart leaves no gap.
 */
final class NumberReserve {
    private static final long QUICK_NANOS = Duration.ofMillis(100).toNanos();
    private static final int TENANTS = 1_000;

    private final int held;
    private final Map<TenantId, Range> ranges =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TenantId, Range> eldest) {
                    return size() > TENANTS;
                }
            };

    /**
     * @param held how many numbers are worth holding at most
     */
    NumberReserve(int held) {
        this.held = held;
    }

    /** The next number held, if one is. */
    synchronized OptionalLong next(TenantId tenant) {
        Range range = ranges.get(tenant);
        if (range == null || range.next >= range.end) {
            return OptionalLong.empty();
        }
        ranges.put(tenant, new Range(range.next + 1, range.end, range.takenAt));
        return OptionalLong.of(range.next);
    }

    /** How many to take beyond what is needed now. */
    synchronized long worthHolding(TenantId tenant) {
        Range range = ranges.get(tenant);
        return range != null && System.nanoTime() - range.takenAt < QUICK_NANOS ? held : 0;
    }

    /** Keeps the numbers from next to before end; drops what was held before. */
    synchronized void hold(TenantId tenant, long next, long end) {
        ranges.put(tenant, new Range(next, end, System.nanoTime()));
    }

    private record Range(long next, long end, long takenAt) {}
}
