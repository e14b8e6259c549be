/** Clocks against a recomputation from what happened, over random lives. */
@NullMarked
package io.ledgerdesk.servicelevel.domain.clock.model;

import org.jspecify.annotations.NullMarked;
