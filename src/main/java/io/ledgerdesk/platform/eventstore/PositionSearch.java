package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * Finds a position by its time of recording: by halves, since times never decrease with position.
 */
public final class PositionSearch {
    private PositionSearch() {}

    /**
     * Position of the last event recorded before the instant, 0 if there is none. About log2(head)
     * small reads.
     */
    public static Uni<Long> lastBefore(EventLog log, TenantId tenant, Instant instant) {
        return log.head(tenant).chain(head -> between(log, tenant, instant, 0, head));
    }

    /**
     * Invariant: what is at or below {@code low} was recorded before the instant, what is above
     * {@code high} was not.
     */
    private static Uni<Long> between(
            EventLog log, TenantId tenant, Instant instant, long low, long high) {
        if (low >= high) {
            return Uni.createFrom().item(low);
        }
        long middle = low + (high - low + 1) / 2;
        return log.readAfter(tenant, middle - 1, 1)
                .chain(page ->
                        page.getFirst().recordedAt().isBefore(instant)
                                ? between(log, tenant, instant, middle, high)
                                : between(log, tenant, instant, low, middle - 1));
    }
}
