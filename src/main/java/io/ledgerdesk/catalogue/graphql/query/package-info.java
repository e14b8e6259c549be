/** Reading the catalogue, and who changed it. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.query;

import org.jspecify.annotations.NullMarked;
