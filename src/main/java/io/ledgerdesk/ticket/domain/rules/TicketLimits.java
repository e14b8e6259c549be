package io.ledgerdesk.ticket.domain.rules;

/**
 * How much of something a ticket may have.
 *
 * @param tags at most
 * @param fields custom fields at most
 * @param watchers at most
 * @param shares persons and groups that it is shared with, at most
 * @param links to other tickets, at most
 */
public record TicketLimits(int tags, int fields, int watchers, int shares, int links) {
    public static final TicketLimits DEFAULTS = new TicketLimits(50, 100, 100, 100, 200);

    public TicketLimits {
        if (Math.min(Math.min(tags, fields), Math.min(Math.min(watchers, shares), links)) < 1) {
            throw new IllegalArgumentException("the limits of a ticket must be 1 or more");
        }
    }
}
