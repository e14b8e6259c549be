package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** What closed a ticket. */
@Published
public enum ClosedBecause {
    /** The requester confirmed the resolution. */
    CONFIRMED,
    /** The requester rated it as solved. */
    RATED_SOLVED,
    /** The desk closed it without the requester. */
    CLOSED_BY_DESK,
    /** The requester wrote that it may be closed. */
    ASKED_TO_CLOSE,
    /** The requester did not answer in time. */
    NO_ANSWER
}
