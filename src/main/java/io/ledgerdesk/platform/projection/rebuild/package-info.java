/**
 * Folds a read model anew beside the live one while the desk works, and brings the live rows to
 * equal it: {@link io.ledgerdesk.platform.projection.rebuild.Rebuilder} starts and stops it, {@link
 * io.ledgerdesk.platform.projection.rebuild.Rebuilds} knows on every node how far it is.
 */
@NullMarked
package io.ledgerdesk.platform.projection.rebuild;

import org.jspecify.annotations.NullMarked;
