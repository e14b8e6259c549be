package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One public message in a ticket's conversation; minted by whoever sends the command. */
@Published
public record MessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
