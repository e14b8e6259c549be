package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.ticket.view.card.TicketCard;

/**
 * A ticket as it was.
 *
 * @param then no more of it than the reader may see today
 * @param today the same ticket now: what may be done with it
 */
public record PastTicket(TicketCard then, TicketCard today) {}
