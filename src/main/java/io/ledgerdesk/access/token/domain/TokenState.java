package io.ledgerdesk.access.token.domain;

import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.event.TokenEvent.TokenIssued;
import io.ledgerdesk.access.token.event.TokenEvent.TokenRevoked;

/** As far as a token has come. */
public enum TokenState {
    /** There is none. */
    NONE,
    /** It lets its holder in, until it expires. */
    ISSUED,
    /** It does not, and will never again. */
    REVOKED;

    static TokenState after(TokenEvent event) {
        return switch (event) {
            case TokenIssued e -> ISSUED;
            case TokenRevoked e -> REVOKED;
        };
    }
}
