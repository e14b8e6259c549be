/** What a caller may see of a ticket, in the words of the schema. */
@NullMarked
package io.ledgerdesk.ticket.graphql.reader;

import org.jspecify.annotations.NullMarked;
