/** Folding in memory. */
@NullMarked
package io.ledgerdesk.platform.projection.bulk;

import org.jspecify.annotations.NullMarked;
