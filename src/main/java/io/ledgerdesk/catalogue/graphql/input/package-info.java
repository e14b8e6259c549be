/** What is said of entries of the catalogue. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.input;

import org.jspecify.annotations.NullMarked;
