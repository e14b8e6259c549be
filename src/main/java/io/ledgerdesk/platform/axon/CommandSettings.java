package io.ledgerdesk.platform.axon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the command side. */
@ConfigMapping(prefix = "ledgerdesk.command")
interface CommandSettings {

    /**
     * Decisions on one command, when other nodes are faster each time, before {@code CONTENTION}.
     */
    @WithDefault("50")
    int maxAttempts();

    /** Commands under way or waiting on this node; one more is refused with {@code STORE_BUSY}. */
    @WithDefault("10000")
    int maxInFlight();

    /** Events in one page of a stream that Axon reads. */
    @WithDefault("500")
    int streamPageSize();
}
