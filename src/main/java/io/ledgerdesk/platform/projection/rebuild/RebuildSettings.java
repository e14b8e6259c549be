package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import java.time.Duration;

/**
 * The bounds within which read models are rebuilt.
 *
 * @param pageSize events folded in one transaction, 1 to 10,000
 * @param atOnce rebuilds under way on one node; each takes a connection of its own
 * @param heartbeat how often a rebuild under way tells how far it is
 * @param silence after which one that tells nothing counts as lost
 * @param switchLimit how long a step of the switch may take, and so keep the live read model
 * @param kept how many rebuilds of one read model are remembered
 * @param memoryMegabytes PostgreSQL's memory for the tables beside the live ones, 1 to 10,000
 * @param rows of each read model that change in memory before they are written, 1 to 1,000,000
 */
public record RebuildSettings(
        int pageSize,
        int atOnce,
        Duration heartbeat,
        Duration silence,
        Duration switchLimit,
        int kept,
        int memoryMegabytes,
        int rows) {

    public RebuildSettings {
        if (pageSize < 1 || pageSize > 10_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.rebuild.page-size is 1 to 10000, not " + pageSize);
        }
        if (silence.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.rebuild.silence must be longer than"
                            + " ledgerdesk.projection.rebuild.heartbeat");
        }
        if (atOnce < 1 || kept < 1 || memoryMegabytes < 1 || memoryMegabytes > 10_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.rebuild.at-once, .kept and .memory-megabytes are at"
                            + " least 1, the last at most 10000");
        }
        if (rows < 1 || rows > 1_000_000) {
            throw new IllegalArgumentException(
                    "ledgerdesk.projection.rebuild.rows is 1 to 1000000, not " + rows);
        }
    }

    /** With so many rows in memory as hold where nothing is configured. */
    public RebuildSettings(
            int pageSize,
            int atOnce,
            Duration heartbeat,
            Duration silence,
            Duration switchLimit,
            int kept,
            int memoryMegabytes) {
        this(pageSize, atOnce, heartbeat, silence, switchLimit, kept, memoryMegabytes, 20_000);
    }

    Workbench.Bounds bench() {
        return new Workbench.Bounds(memoryMegabytes, silence, switchLimit);
    }

    /** What holds where nothing is configured. */
    public static RebuildSettings defaults() {
        return new RebuildSettings(
                2_000,
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                20,
                256);
    }
}
