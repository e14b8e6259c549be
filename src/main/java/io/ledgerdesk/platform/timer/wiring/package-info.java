/** Timers as beans: configuration, the tick, start and stop. */
@NullMarked
package io.ledgerdesk.platform.timer.wiring;

import org.jspecify.annotations.NullMarked;
