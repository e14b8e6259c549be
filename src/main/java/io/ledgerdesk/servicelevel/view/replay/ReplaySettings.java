package io.ledgerdesk.servicelevel.view.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of explaining clocks. */
@ConfigMapping(prefix = "ledgerdesk.servicelevel.replay")
public interface ReplaySettings {
    /** As it is unless it was configured, for those who are not told. */
    int USUAL_EVENTS = 20_000;

    /** Events of the tickets of one page that are read from the log to explain their clocks. */
    @WithDefault("20000")
    int maxEvents();
}
