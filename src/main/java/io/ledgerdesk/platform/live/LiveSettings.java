package io.ledgerdesk.platform.live;

import java.time.Duration;

/**
 * The bounds within which logs are followed.
 *
 * @param pageSize events read at once, 1 to 10,000
 * @param recentEvents events kept in memory per tenant while anybody listens
 * @param recentBytes stored size of those events at most
 * @param recentAge how long such an event is given out again: an erased person is in none older
 * @param poll how often to look for events when nobody calls
 */
public record LiveSettings(
        int pageSize, int recentEvents, long recentBytes, Duration recentAge, Duration poll) {

    public LiveSettings {
        if (pageSize < 1 || pageSize > 10_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.live.page-size is 1 to 10000, not " + pageSize);
        }
    }

    /** What holds where nothing is configured. */
    public static LiveSettings defaults() {
        return new LiveSettings(
                200, 4096, 16L << 20, Duration.ofSeconds(10), Duration.ofSeconds(1));
    }
}
