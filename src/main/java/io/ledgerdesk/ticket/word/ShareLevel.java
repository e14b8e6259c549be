package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;

/** How much somebody outside the ticket's own people may do with it. */
@Published
public enum ShareLevel {
    READ,
    /** Read, and write in. */
    WRITE
}
