/** Entries of the catalogue as the schema shows them. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.type;

import org.jspecify.annotations.NullMarked;
