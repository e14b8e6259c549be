package io.ledgerdesk.access.token.id;

import io.ledgerdesk.kernel.Published;
import java.util.UUID;

/** One token of an integration; minted when it is issued. */
@Published
public record TokenId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
