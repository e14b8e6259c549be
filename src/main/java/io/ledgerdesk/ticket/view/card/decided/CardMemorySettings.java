package io.ledgerdesk.ticket.view.card.decided;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a node remembers of the cards that it answered commands with. */
@ConfigMapping(prefix = "ledgerdesk.ticket.card-memory")
public interface CardMemorySettings {

    /** Bytes of all of them; 0 to remember none. */
    @WithDefault("33554432")
    long maxBytes();

    /** How long one is remembered after the ticket's last command. */
    @WithDefault("5m")
    Duration expiry();
}
