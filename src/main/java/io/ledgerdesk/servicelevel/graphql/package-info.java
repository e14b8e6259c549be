/** Service levels as clients see them. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql;

import org.jspecify.annotations.NullMarked;
