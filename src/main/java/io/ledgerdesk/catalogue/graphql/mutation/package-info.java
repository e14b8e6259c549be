/** Making, changing and retiring entries of the catalogue. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.mutation;

import org.jspecify.annotations.NullMarked;
