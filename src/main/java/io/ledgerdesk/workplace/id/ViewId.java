package io.ledgerdesk.workplace.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One saved view; minted when it is first saved. */
@Published
public record ViewId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
