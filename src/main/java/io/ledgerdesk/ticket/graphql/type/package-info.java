/** What a client sees: tickets, their events, lists of them. */
@NullMarked
package io.ledgerdesk.ticket.graphql.type;

import org.jspecify.annotations.NullMarked;
