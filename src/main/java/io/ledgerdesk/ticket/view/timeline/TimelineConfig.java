package io.ledgerdesk.ticket.view.timeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds within which histories of tickets are read. */
@ConfigMapping(prefix = "ledgerdesk.ticket.timeline")
public interface TimelineConfig {

    /** Tickets whose histories may wait to be read; one more is refused with STORE_BUSY. */
    @WithDefault("10000")
    int maxWaiting();
}
