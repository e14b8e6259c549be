package io.ledgerdesk.catalogue.word.plan;

import io.ledgerdesk.kernel.Published;

/** When a clock of the requester's targets begins to count. */
@Published
public enum ClockStart {
    /** When the contact reached the desk. */
    RECEIVED,
    /** At the first opening of its calendar after that. */
    OPENING,
    /** When somebody became responsible. */
    ASSIGNMENT
}
