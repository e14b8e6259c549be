package io.ledgerdesk.importing.job;

import java.time.Duration;

/**
 * The bounds within which logs are imported.
 *
 * @param maxLine longest line of a log in bytes
 * @param atOnce incidents of one import whose rows are under way at once
 * @param maxRunning imports under way on one node
 * @param maxUpload largest file in bytes
 * @param beat how often an import under way keeps how far it is
 * @param silence after which an import or an upload that tells nothing was left by its node
 */
public record ImportSettings(
        int maxLine, int atOnce, int maxRunning, long maxUpload, Duration beat, Duration silence) {

    public ImportSettings {
        if (maxLine < 1_024 || maxLine > 64 * 1024 * 1024) {
            throw new IllegalArgumentException(
                    "ledgerdesk.importing.max-line is 1024 to 67108864, not " + maxLine);
        }
        if (atOnce < 1 || atOnce > 1_000 || maxRunning < 1 || maxRunning > 100) {
            throw new IllegalArgumentException(
                    "ledgerdesk.importing.at-once is 1 to 1000, .max-running 1 to 100");
        }
        if (maxUpload < 1) {
            throw new IllegalArgumentException("ledgerdesk.importing.max-upload is at least 1");
        }
        if (silence.compareTo(beat.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException(
                    "ledgerdesk.importing.silence must be longer than twice"
                            + " ledgerdesk.importing.beat");
        }
    }

    /** What holds where nothing is configured. */
    public static ImportSettings defaults() {
        return new ImportSettings(
                1024 * 1024,
                32,
                4,
                1024L * 1024 * 1024,
                Duration.ofSeconds(1),
                Duration.ofSeconds(15));
    }
}
