package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets a reader sees, and how much of them: staff all and everything, a requester the own
 * ones without what is internal.
 *
 * @param requester whose alone; absent for all
 */
public record TicketScope(@Nullable PersonId requester) {
    /** Staff. */
    public static final TicketScope EVERYTHING = new TicketScope(null);

    /** The requester's own. */
    public static TicketScope ownedBy(PersonId requester) {
        return new TicketScope(requester);
    }

    /** Whether the card may be seen at all. */
    public boolean includes(TicketCard card) {
        return requester == null || requester.equals(card.registration().requester().id());
    }

    /** As much of the card as may be seen. */
    public TicketCard limit(TicketCard card) {
        return requester == null ? card : card.forRequester();
    }
}
