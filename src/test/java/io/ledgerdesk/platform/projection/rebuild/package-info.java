/** Rebuilds beside live read models. */
@NullMarked
package io.ledgerdesk.platform.projection.rebuild;

import org.jspecify.annotations.NullMarked;
