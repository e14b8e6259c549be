/** Holds what the catalogue says of a ticket. */
@NullMarked
package io.ledgerdesk.ticket.graphql.mutation.terms;

import org.jspecify.annotations.NullMarked;
