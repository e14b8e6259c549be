/** Answers to what is asked of the catalogue. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.payload;

import org.jspecify.annotations.NullMarked;
