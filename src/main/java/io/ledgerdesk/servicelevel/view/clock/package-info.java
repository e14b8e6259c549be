/**
 * How the clocks of tickets stand: {@code ticket_service_level} has what they are folded from
 * further, {@code ticket_clock} a row for each clock that there ever was, and {@code clock_timer}
 * what is due about them.
 */
@NullMarked
package io.ledgerdesk.servicelevel.view.clock;

import org.jspecify.annotations.NullMarked;
