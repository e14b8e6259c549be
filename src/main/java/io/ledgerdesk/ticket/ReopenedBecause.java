package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** What reopened a ticket. */
@Published
public enum ReopenedBecause {
    /** Somebody asked for it. */
    REQUESTED,
    /** The requester rated it as not solved. */
    RATED_NOT_SOLVED,
    /** The requester wrote again. */
    MESSAGE_RECEIVED
}
