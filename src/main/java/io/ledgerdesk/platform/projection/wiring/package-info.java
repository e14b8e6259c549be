/** Projections as beans: configuration, start and stop, health. */
@NullMarked
package io.ledgerdesk.platform.projection.wiring;

import org.jspecify.annotations.NullMarked;
