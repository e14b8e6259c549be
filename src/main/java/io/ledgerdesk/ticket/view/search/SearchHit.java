package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.ticket.id.TicketId;
import java.util.Comparator;

/**
 * A ticket that was found.
 *
 * @param number without prefix and zeros
 * @param rank the more the better; where the words stand counts
 */
public record SearchHit(TicketId ticket, long number, int rank) {
    /** The best first; of the same rank the newest. */
    public static final Comparator<SearchHit> BEST_FIRST =
            Comparator.comparingInt(SearchHit::rank)
                    .thenComparingLong(SearchHit::number)
                    .reversed();
}
