package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One entry in a log of work or of calls; minted by whoever sends the command. */
@Published
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
