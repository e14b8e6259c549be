/**
 * The ticket card: all that a dispatcher's screen shows of a ticket, folded from its events, found
 * by id, number or filter.
 */
@NullMarked
package io.ledgerdesk.ticket.view.card;

import org.jspecify.annotations.NullMarked;
