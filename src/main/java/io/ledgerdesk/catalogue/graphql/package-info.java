/** The catalogue by GraphQL. */
@NullMarked
package io.ledgerdesk.catalogue.graphql;

import org.jspecify.annotations.NullMarked;
