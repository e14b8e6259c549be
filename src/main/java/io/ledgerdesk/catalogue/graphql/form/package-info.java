/** From what a client says of an entry to what the entry says. */
@NullMarked
package io.ledgerdesk.catalogue.graphql.form;

import org.jspecify.annotations.NullMarked;
