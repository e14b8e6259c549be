/**
 * Business time against a clock that ticks, a table of days, cases worked out by hand and its own
 * laws; each of these is shown to catch a planted mistake.
 */
@NullMarked
package io.ledgerdesk.catalogue.time;

import org.jspecify.annotations.NullMarked;
