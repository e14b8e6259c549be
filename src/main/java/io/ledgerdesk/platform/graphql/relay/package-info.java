/** Lists by the page, opaque ids, cursors and positions. */
@NullMarked
package io.ledgerdesk.platform.graphql.relay;

import org.jspecify.annotations.NullMarked;
