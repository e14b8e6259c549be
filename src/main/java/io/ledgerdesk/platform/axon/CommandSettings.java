package io.ledgerdesk.platform.axon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the command side. */
@ConfigMapping(prefix = "ledgerdesk.command")
interface CommandSettings {

    /**
     * Decisions on one command, when other nodes are faster each time, before {@code CONTENTION}.
     * Each is lost to a command that was written, so this many at once on the same streams get
     * through however unlucky one of them is.
     */
    @WithDefault("200")
    int maxAttempts();

    /** Streams that are read for one decision; one more is {@code DECISION_TOO_WIDE}. */
    @WithDefault("1000")
    int maxStreams();

    /** Commands under way or waiting on this node; one more is refused with {@code STORE_BUSY}. */
    @WithDefault("10000")
    int maxInFlight();

    /**
     * Bytes of the streams that a node remembers as it wrote or read them last, measured by their
     * events in the log; 0 to remember none.
     */
    @WithDefault("67108864")
    long stateCacheBytes();

    /** How long a stream is remembered after its last command. */
    @WithDefault("5m")
    Duration stateCacheExpiry();

    /** Events in one page of a stream that Axon reads. */
    @WithDefault("500")
    int streamPageSize();
}
