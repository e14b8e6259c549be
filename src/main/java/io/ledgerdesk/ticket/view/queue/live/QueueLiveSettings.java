package io.ledgerdesk.ticket.view.queue.live;

import io.ledgerdesk.kernel.Published;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds within which queues are followed. */
@Published
@ConfigMapping(prefix = "ledgerdesk.queue")
public interface QueueLiveSettings {

    /** Changes read at once, and held at most for one listener that is behind. */
    @WithDefault("200")
    int changesPageSize();

    /** Changes kept in memory per tenant while anybody listens. */
    @WithDefault("1024")
    int recentChanges();

    /** Tickets of changes that listeners share at most; texts are among them. */
    @WithDefault("64")
    int sharedCards();

    /** How long such a ticket is given out again: an erased person is in none older. */
    @WithDefault("2s")
    Duration sharedFor();

    /** When to try again after a failed read. */
    @WithDefault("1s")
    Duration retry();
}
