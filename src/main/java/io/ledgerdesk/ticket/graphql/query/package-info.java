/** Tickets and their events, one or many, as they are asked for. */
@NullMarked
package io.ledgerdesk.ticket.graphql.query;

import org.jspecify.annotations.NullMarked;
