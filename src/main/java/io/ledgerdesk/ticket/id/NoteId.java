package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One internal note; minted by whoever sends the command. */
@Published
public record NoteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
