package io.ledgerdesk.ticket.word.source;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says that its ticket is, in the desk's words.
 *
 * @param state not IN_REVIEW: what waits for a review is an answer given here
 * @param hold why, exactly if the state is ON_HOLD
 */
@Published
public record ImportedState(TicketState state, @Nullable HoldReason hold) {

    public ImportedState {
        if (state == TicketState.IN_REVIEW) {
            throw new IllegalArgumentException("no row can say that a ticket is IN_REVIEW");
        }
        if ((state == TicketState.ON_HOLD) != (hold != null)) {
            throw new IllegalArgumentException(
                    "a hold's reason is given exactly if the state is ON_HOLD, which it is not: "
                            + state
                            + ", "
                            + hold);
        }
    }

    /** Of any state but ON_HOLD. */
    public static ImportedState of(TicketState state) {
        return new ImportedState(state, null);
    }

    /** On hold. */
    public static ImportedState onHold(HoldReason reason) {
        return new ImportedState(TicketState.ON_HOLD, reason);
    }
}
