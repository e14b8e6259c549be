/** What a client sends, in the words of the schema; the decider judges it. */
@NullMarked
package io.ledgerdesk.ticket.graphql.input;

import org.jspecify.annotations.NullMarked;
