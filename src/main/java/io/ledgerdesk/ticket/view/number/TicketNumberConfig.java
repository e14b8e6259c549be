package io.ledgerdesk.ticket.view.number;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How new ticket numbers look. */
@ConfigMapping(prefix = "ledgerdesk.ticket")
public interface TicketNumberConfig {
    /** Letters, digits and {@code . _ -}, at most 22, not ending in a digit; may be empty. */
    @WithDefault("SD-")
    String numberPrefix();

    /** Digits at least, 1 to 18. */
    @WithDefault("6")
    int numberWidth();

    /** Numbers taken ahead while registrations come in quick succession; 0 for none. */
    @WithDefault("64")
    int numbersHeld();

    /** Registrations that may wait for a number, then {@code STORE_BUSY}. */
    @WithDefault("10000")
    int numbersMaxWaiting();
}
