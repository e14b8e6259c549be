/** Timers on a real database: order, once, and what happens when handlers or nodes do not play. */
@NullMarked
package io.ledgerdesk.platform.timer;

import org.jspecify.annotations.NullMarked;
