package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** Why a ticket was cancelled. */
@Published
public enum CancelReason {
    DUPLICATE,
    SPAM,
    /** The requester no longer asks for it; the only reason that a requester may give. */
    WITHDRAWN,
    REGISTERED_IN_ERROR,
    REFUSED
}
