package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.kernel.Published;

/** Why work is suspended. */
@Published
public enum HoldReason {
    /** Somebody outside the desk has to act. */
    THIRD_PARTY,
    /** It is to be done at a later time. */
    SCHEDULED,
    /** A problem that causes it is being solved. */
    PROBLEM,
    /** Somebody has to allow it. */
    APPROVAL,
    OTHER
}
