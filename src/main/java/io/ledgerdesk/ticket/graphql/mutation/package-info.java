/** Mutations of tickets by capability, and the one road from an input to a payload. */
@NullMarked
package io.ledgerdesk.ticket.graphql.mutation;

import org.jspecify.annotations.NullMarked;
