package io.ledgerdesk.platform.projection;

import java.time.Duration;

/**
 * The bounds within which projections run.
 *
 * @param batchSize events in one transaction at most, 1 to 10,000
 * @param linger how long after a batch that was not full the next one gathers events: what bounds
 *     the transactions a second
 * @param poll how often to look for events and free leases when nobody calls
 * @param lease how long a node that fell silent keeps a projection
 * @param readWait how long a read waits for a position
 * @param firstPause after a first failure; doubled with each further one
 * @param longestPause bound of the doubling
 * @param longestLinger how long at most where batches take longer than {@code linger}: then events
 *     are gathered for as long as the last one took
 */
public record ProjectionSettings(
        int batchSize,
        Duration linger,
        Duration poll,
        Duration lease,
        Duration readWait,
        Duration firstPause,
        Duration longestPause,
        Duration longestLinger) {

    public ProjectionSettings {
        if (batchSize < 1 || batchSize > 10_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.batch-size is 1 to 10000, not " + batchSize);
        }
        if (lease.compareTo(poll) <= 0) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.lease must be longer than ledgerdesk.projection.poll");
        }
    }

    /** With a longest linger of four times the other. */
    public ProjectionSettings(
            int batchSize,
            Duration linger,
            Duration poll,
            Duration lease,
            Duration readWait,
            Duration firstPause,
            Duration longestPause) {
        this(
                batchSize,
                linger,
                poll,
                lease,
                readWait,
                firstPause,
                longestPause,
                linger.multipliedBy(4));
    }

    /** What holds where nothing is configured. */
    public static ProjectionSettings defaults() {
        return new ProjectionSettings(
                500,
                Duration.ofMillis(25),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofMillis(100),
                Duration.ofSeconds(30));
    }

    /** The pause after so many failures in a row. */
    Duration pauseAfter(int failures) {
        long doubled = firstPause.toMillis() << Math.min(failures - 1, 20);
        return Duration.ofMillis(Math.min(doubled, longestPause.toMillis()));
    }
}
