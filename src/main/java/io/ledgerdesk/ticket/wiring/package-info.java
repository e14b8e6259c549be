/** Offers the module to the platform: its decider with what the desk has set. */
@NullMarked
package io.ledgerdesk.ticket.wiring;

import org.jspecify.annotations.NullMarked;
