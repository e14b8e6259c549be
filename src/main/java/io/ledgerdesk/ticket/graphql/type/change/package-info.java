/** Which fields of a ticket an event changed, from what to what. */
@NullMarked
package io.ledgerdesk.ticket.graphql.type.change;

import org.jspecify.annotations.NullMarked;
