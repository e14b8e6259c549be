/** Roles and rights by GraphQL. */
@NullMarked
package io.ledgerdesk.access.graphql;

import org.jspecify.annotations.NullMarked;
