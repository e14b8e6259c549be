package io.ledgerdesk.ticket;

import io.ledgerdesk.kernel.Published;

/** How a ticket was resolved. */
@Published
public enum ResolutionCode {
    SOLVED,
    WORKAROUND,
    NO_FAULT,
    NOT_POSSIBLE,
    /** The requester did not answer; the only code that needs no answer text. */
    NO_ANSWER,
    ANSWERED_BY_KNOWLEDGE
}
