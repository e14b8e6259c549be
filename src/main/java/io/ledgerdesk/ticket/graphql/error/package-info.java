/** Why something asked of a ticket was refused, each with what a client needs to go on. */
@NullMarked
package io.ledgerdesk.ticket.graphql.error;

import org.jspecify.annotations.NullMarked;
