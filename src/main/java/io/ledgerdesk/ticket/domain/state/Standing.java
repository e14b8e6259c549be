package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.word.Hold;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket is in its life. What belongs to a state goes when the state does, except while the
 * ticket is cancelled or merged: it may come back, and then begins to wait anew.
 *
 * @param before the state before it was cancelled or merged; absent while it is neither
 * @param hold while ON_HOLD
 * @param proposal while IN_REVIEW
 * @param awaited the question or answer that waits for the requester, while WAITING_FOR_REQUESTER
 *     or RESOLVED
 * @param reminders how often the requester was reminded of it
 */
public record Standing(
        TicketState state,
        @Nullable TicketState before,
        @Nullable Hold hold,
        @Nullable Proposal proposal,
        @Nullable MessageId awaited,
        int reminders) {

    static final Standing NEW = of(TicketState.NEW);

    /** With nothing that belongs to the state. */
    public static Standing of(TicketState state) {
        return new Standing(state, null, null, null, null, 0);
    }

    Standing in(TicketState next) {
        if (next == state) {
            return this;
        }
        if (next == TicketState.CANCELLED) {
            return new Standing(next, state, hold, proposal, awaited, reminders);
        }
        if (state == TicketState.CANCELLED) {
            return new Standing(next, null, hold, proposal, awaited, 0);
        }
        boolean waits = next == TicketState.WAITING_FOR_REQUESTER || next == TicketState.RESOLVED;
        return new Standing(
                next,
                null,
                next == TicketState.ON_HOLD ? hold : null,
                next == TicketState.IN_REVIEW ? proposal : null,
                waits ? awaited : null,
                waits ? reminders : 0);
    }

    /** As a row says it; nothing stays of what belonged to the state before it. */
    Standing imported(TicketState next, @Nullable HoldReason reason) {
        if (next == TicketState.CANCELLED) {
            return in(next);
        }
        return reason == null ? of(next) : of(next).heldBy(new Hold(reason, null, null));
    }

    Standing heldBy(Hold newHold) {
        return new Standing(state, before, newHold, proposal, awaited, reminders);
    }

    Standing proposing(Proposal newProposal) {
        return new Standing(state, before, hold, newProposal, awaited, reminders);
    }

    Standing awaiting(MessageId message) {
        return new Standing(state, before, hold, proposal, message, 0);
    }

    Standing reminded(int step) {
        return new Standing(state, before, hold, proposal, awaited, step);
    }
}
