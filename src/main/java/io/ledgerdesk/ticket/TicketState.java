package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** Where a ticket is in its life. */
@Published
public enum TicketState {
    /** Registered, in the common pool, nobody is responsible. */
    NEW,
    /** A group or an agent is responsible, work has not begun. */
    ASSIGNED,
    /** An agent works on it. */
    IN_PROGRESS,
    /** A question to the requester is open. */
    WAITING_FOR_REQUESTER,
    /** Suspended for a reason and perhaps until an instant. */
    ON_HOLD,
    /** A proposed solution waits for a reviewer. */
    IN_REVIEW,
    /** The answer is with the requester, who may rate, confirm or reject it. */
    RESOLVED,
    /** Done. */
    CLOSED,
    /** Withdrawn, duplicate, spam, registered in error, refused. */
    CANCELLED;

    /** Whether somebody of the desk still has to do something about it. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ON_HOLD, IN_REVIEW -> true;
            case RESOLVED, CLOSED, CANCELLED -> false;
        };
    }
}
