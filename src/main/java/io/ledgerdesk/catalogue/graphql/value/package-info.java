/** Words of the catalogue as the schema has them. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.value;

import org.jspecify.annotations.NullMarked;
