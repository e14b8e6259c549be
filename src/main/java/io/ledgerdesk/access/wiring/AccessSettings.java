package io.ledgerdesk.access.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a desk sets for its roles. */
@ConfigMapping(prefix = "ledgerdesk.access")
interface AccessSettings {

    /** Most roles that a desk has of its own, beside those that come with it. */
    @WithDefault("200")
    int maxRoles();

    /** Most desks whose roles a node keeps in memory. */
    @WithDefault("1000")
    int rememberedDesks();

    /**
     * After what time a node reads a desk's roles again although it heard of no change; one that it
     * hears of counts at once.
     */
    @WithDefault("1m")
    Duration remembered();
}
