package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.ticket.id.TicketId;

/**
 * Where a decision ended that may reach beyond the ticket it was asked of.
 *
 * @param ticket the one that its last event happened to
 * @param opened whether that ticket came into being with it
 */
public record Landing(TicketId ticket, boolean opened) {}
