/** Entries of the catalogue by the page. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.list;

import org.jspecify.annotations.NullMarked;
