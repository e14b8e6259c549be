package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;

/** Who rang. */
@Published
public enum CallDirection {
    /** Somebody rang the desk. */
    INCOMING,
    /** The desk rang somebody. */
    OUTGOING
}
