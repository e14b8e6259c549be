package io.ledgerdesk.platform.accessrecord;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whose reading is recorded, and how long that is kept. */
@ConfigMapping(prefix = "ledgerdesk.access-record")
public interface AccessRecordSettings {

    /** Whose reading is recorded. */
    @WithDefault("STAFF")
    Who who();

    /** Those whose reading may be recorded. */
    enum Who {
        OFF,
        /** Everybody but requesters; integrations too. */
        STAFF,
        ALL
    }

    /** Days after which a record is forgotten. */
    @WithDefault("365")
    int days();

    /** How long the same again is no record of its own. */
    @WithDefault("1m")
    Duration repeat();

    /** Accesses that are remembered for it. */
    @WithDefault("100000")
    long remembered();

    /** How long records are gathered before they are written; what a killed node may lose. */
    @WithDefault("200ms")
    Duration linger();

    /** Most records written by one statement. */
    @WithDefault("1000")
    int maxBatch();

    /** Records that may wait; one more, and what it is about is not shown. */
    @WithDefault("20000")
    int maxWaiting();

    /** Pause after records could not be written. */
    @WithDefault("1s")
    Duration retry();
}
