package io.ledgerdesk.directory;

import io.ledgerdesk.kernel.Published;

/** On which side of the desk a person stands. */
@Published
public enum PersonKind {
    /** Asks the desk. */
    REQUESTER,
    /** Belongs to the desk. */
    STAFF
}
