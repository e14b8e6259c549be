package io.ledgerdesk.access.token.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a desk sets for tokens of integrations. */
@ConfigMapping(prefix = "ledgerdesk.access.token")
interface TokenSettings {

    /** How long one may hold, and does where nobody says. */
    @WithDefault("366D")
    Duration longest();

    /** Most rights named in one token, and most operations. */
    @WithDefault("100")
    int maxNames();

    /**
     * After what time a node asks the database again whether a token was revoked, although it heard
     * of no change; one that it hears of counts at once.
     */
    @WithDefault("5S")
    Duration trust();

    /** Most tokens remembered at a time on one node. */
    @WithDefault("10000")
    int remembered();
}
