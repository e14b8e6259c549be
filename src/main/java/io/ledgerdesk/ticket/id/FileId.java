package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One file of a ticket; minted by whoever takes it in. */
@Published
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
