/** How read models fare, and their rebuilds, for whoever runs the desk. */
@NullMarked
package io.ledgerdesk.platform.projection.graphql;

import org.jspecify.annotations.NullMarked;
