/** Waiting for positions. */
@NullMarked
package io.ledgerdesk.platform.projection.position;

import org.jspecify.annotations.NullMarked;
