package io.ledgerdesk.platform.eventstore.pg;

import java.time.Duration;

/**
 * Limits of the store.
 *
 * @param maxBatch requests written by one call
 * @param maxBatchBytes payload bytes written by one call; a larger single request still goes, alone
 * @param batchesInFlight calls of one tenant under way at once
 * @param maxWaiting requests of one tenant in the queue; one more is refused with {@code
 *     STORE_BUSY}
 * @param sourcingLimit events one {@code source} may bring; more fail with {@code EVENTS_TOO_MANY}
 * @param sourcingBatch streams read by one statement
 * @param poll how often the heads are looked at in case a notification was lost
 * @param reconnect how long to wait before a lost connection is opened again
 * @param resolveWithin how long to seek the outcome of an append whose answer was lost
 * @param rememberedHeads tenants whose last announced head is kept in memory
 */
public record EventStoreSettings(
        int maxBatch,
        int maxBatchBytes,
        int batchesInFlight,
        int maxWaiting,
        int sourcingLimit,
        int sourcingBatch,
        Duration poll,
        Duration reconnect,
        Duration resolveWithin,
        int rememberedHeads) {

    /** The values of an installation that configures nothing. */
    public static EventStoreSettings defaults() {
        return new EventStoreSettings(
                256,
                8 << 20,
                2,
                10_000,
                50_000,
                64,
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                10_000);
    }
}
