/** The tables beside the live ones: made, filled, compared, and what goes wrong with that. */
@NullMarked
package io.ledgerdesk.platform.projection.rebuild.shadow;

import org.jspecify.annotations.NullMarked;
