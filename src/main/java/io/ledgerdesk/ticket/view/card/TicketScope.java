package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets a reader sees, and how much of them: staff all and everything, a requester the own
 * ones without what is internal.
 *
 * @param requester whose alone; absent for all
 */
@Published
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

    /**
     * As much of a card of the past as may be seen: who asked then may be another person, in whose
     * place today's stands.
     *
     * @param today the same ticket as it is now
     */
    public TicketCard limit(TicketCard then, TicketCard today) {
        TicketCard limited = limit(then);
        return includes(then) ? limited : limited.askedBy(today.registration().requester());
    }

    /** As much of the card as may be seen. */
    public TicketCard limit(TicketCard card) {
        return requester == null ? card : card.forRequester();
    }
}
