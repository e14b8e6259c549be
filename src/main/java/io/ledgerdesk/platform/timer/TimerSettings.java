package io.ledgerdesk.platform.timer;

import java.time.Duration;

/**
 * The bounds within which timers fire.
 *
 * @param tick how often somebody calls {@link TimerRunner#tick}: what is due later than that is not
 *     waited for
 * @param batch timers fired at once in one transaction, 1 to 1,000
 * @param batches such transactions of a node at once: one, and one more each tick that those under
 *     way are kept
 * @param timeout how long a handler may take before it counts as failed
 * @param firstPause after a first failure; doubled with each further one
 * @param longestPause bound of the doubling
 * @param sweep how often to look for what is left over
 */
public record TimerSettings(
        Duration tick,
        int batch,
        int batches,
        Duration timeout,
        Duration firstPause,
        Duration longestPause,
        Duration sweep) {

    public TimerSettings {
        if (batch < 1 || batch > 1_000) {
            throw new IllegalArgumentException("ledgerdesk.timer.batch is 1 to 1000, not " + batch);
        }
        if (batches < 1 || batches > 16) {
            throw new IllegalArgumentException(
                    "ledgerdesk.timer.batches is 1 to 16, not " + batches);
        }
        positive("tick", tick);
        positive("timeout", timeout);
        positive("first-pause", firstPause);
        positive("longest-pause", longestPause);
        positive("sweep", sweep);
    }

    /** What holds where nothing is configured. */
    public static TimerSettings defaults() {
        return new TimerSettings(
                Duration.ofSeconds(1),
                100,
                4,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1));
    }

    private static void positive(String key, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "ledgerdesk.timer." + key + " is a millisecond at least, not " + value);
        }
    }
}
