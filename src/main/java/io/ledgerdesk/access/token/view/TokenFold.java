package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.event.TokenEvent.TokenIssued;
import io.ledgerdesk.access.token.event.TokenEvent.TokenRevoked;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From what happened to tokens to the tokens. */
final class TokenFold {
    private TokenFold() {}

    /** The tokens after the events; those of other kinds are passed over. */
    static Map<TokenId, IntegrationToken> fold(
            Map<TokenId, IntegrationToken> known, List<RecordedEvent> events) {
        Map<TokenId, IntegrationToken> tokens = new LinkedHashMap<>(known);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TokenEvent event) {
                PersonId actor = recorded.header().actor().id();
                apply(tokens, event, actor, recorded.header().occurredAt());
            }
        }
        return tokens;
    }

    private static void apply(
            Map<TokenId, IntegrationToken> tokens, TokenEvent event, PersonId actor, Instant at) {
        switch (event) {
            case TokenIssued e ->
                    tokens.put(
                            e.token(),
                            new IntegrationToken(
                                    e.token(),
                                    e.name(),
                                    e.rights(),
                                    e.operations(),
                                    e.secret(),
                                    actor,
                                    at,
                                    e.expiresAt(),
                                    null,
                                    null));
            case TokenRevoked e ->
                    tokens.computeIfPresent(e.token(), (same, token) -> token.revoked(actor, at));
        }
    }
}
