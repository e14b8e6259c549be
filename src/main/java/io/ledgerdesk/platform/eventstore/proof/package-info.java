/**
 * Shows that nothing in the log was altered: what is hashed of an event, and the recomputation of a
 * whole log.
 */
@NullMarked
package io.ledgerdesk.platform.eventstore.proof;

import org.jspecify.annotations.NullMarked;
