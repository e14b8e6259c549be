/** What the catalogue says of a ticket, looked up before a command about it is sent. */
@NullMarked
package io.ledgerdesk.ticket.graphql.mutation.terms;

import org.jspecify.annotations.NullMarked;
