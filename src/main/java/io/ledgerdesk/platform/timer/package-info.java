/**
 * What happens because time has passed. A projection writes what is due when into {@link
 * io.ledgerdesk.platform.timer.TimerTable}; {@link io.ledgerdesk.platform.timer.TimerRunner} gives
 * each timer to its {@link io.ledgerdesk.platform.timer.TimerHandler} when its instant has come: on
 * any node, a subject's timers one after the other, never early, and with one effect each, because
 * what a handler sends carries the timer's own command id.
 */
@NullMarked
package io.ledgerdesk.platform.timer;

import org.jspecify.annotations.NullMarked;
