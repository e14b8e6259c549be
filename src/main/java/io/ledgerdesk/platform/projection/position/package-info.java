/** How far each projection is, known on every node, and waiting until one is far enough. */
@NullMarked
package io.ledgerdesk.platform.projection.position;

import org.jspecify.annotations.NullMarked;
