package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;

/** What ended a wait or a hold. */
@Published
public enum ResumedBecause {
    /** Somebody of the desk went on with it. */
    BY_HAND,
    /** The requester's side wrote. */
    REQUESTER_ANSWERED,
    /** The hold's end was reached. */
    HOLD_ENDED
}
