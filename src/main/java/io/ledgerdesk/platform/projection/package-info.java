/**
 * Keeps read models in step with the log. A {@link io.ledgerdesk.platform.projection.Projection}
 * folds batches of events into tables; {@link io.ledgerdesk.platform.projection.ProjectionRunner}
 * feeds each of them for each tenant, on one node at a time, every event exactly once; {@link
 * io.ledgerdesk.platform.projection.position.ProjectionPositions} knows on every node how far they
 * are; {@link io.ledgerdesk.platform.projection.rebuild.Rebuilder} builds them anew.
 */
@NullMarked
package io.ledgerdesk.platform.projection;

import org.jspecify.annotations.NullMarked;
