package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;

/** What one ticket is to another. */
@Published
public enum LinkKind {
    /** Without a direction. */
    RELATES_TO,
    DUPLICATE_OF,
    CAUSED_BY,
    FOLLOW_UP_OF,
    PARENT_OF;

    /** Whether it runs from one ticket to the other and must not come round in a circle. */
    public boolean isDirected() {
        return this != RELATES_TO;
    }
}
