package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;

/** At which end of a link a ticket stands; of no meaning for a link without a direction. */
@Published
public enum LinkEnd {
    /** It is what the kind says: the duplicate, the consequence, the follow-up, the parent. */
    FROM,
    /** The other one is: it is duplicated, a cause, followed up, a child. */
    TO;

    public LinkEnd opposite() {
        return this == FROM ? TO : FROM;
    }
}
