package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.util.UUID;

/** One ticket, for as long as the ledger lasts; minted by whoever registers it. */
@Published
public record TicketId(UUID value) {
    /** The tag's key of every event of a ticket. */
    public static final String TAG = "ticket";

    /** The ticket's stream: {@code ticket:<uuid>}. */
    public Tag tag() {
        return new Tag(TAG, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
