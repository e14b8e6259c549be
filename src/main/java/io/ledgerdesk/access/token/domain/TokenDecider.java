package io.ledgerdesk.access.token.domain;

import io.ledgerdesk.access.token.command.TokenCommand;
import io.ledgerdesk.access.token.command.TokenCommand.IssueToken;
import io.ledgerdesk.access.token.command.TokenCommand.RevokeToken;
import io.ledgerdesk.access.token.command.TokenRejection;
import io.ledgerdesk.access.token.command.TokenRejection.BeyondIssuer;
import io.ledgerdesk.access.token.command.TokenRejection.Forbidden;
import io.ledgerdesk.access.token.command.TokenRejection.TokenNotFound;
import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.event.TokenEvent.TokenIssued;
import io.ledgerdesk.access.token.event.TokenEvent.TokenRevoked;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.access.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole behaviour of a token: issued once, for a while, by people who may all that it may;
 * revoked for good.
 */
public final class TokenDecider implements Decider<TokenCommand, TokenState, TokenEvent> {
    private static final Right WRITE = new Right("token.write");

    private final TokenRules rules;

    public TokenDecider(TokenRules rules) {
        this.rules = rules;
    }

    @Override
    public TokenState initial() {
        return TokenState.NONE;
    }

    @Override
    public TokenState evolve(TokenState state, TokenEvent event) {
        return TokenState.after(event);
    }

    @Override
    public Decision<TokenEvent> decide(
            Streams<TokenState> streams, TokenCommand command, DecisionContext context) {
        // a token that could issue tokens would outlive its own revocation
        if (context.actor().kind() == Actor.Kind.INTEGRATION || !context.authority().has(WRITE)) {
            return Decision.rejected(new Forbidden());
        }
        TokenState state = streams.own();
        return switch (command) {
            case IssueToken c -> issue(state, c, context);
            case RevokeToken c ->
                    switch (state) {
                        case NONE -> Decision.rejected(new TokenNotFound());
                        case ISSUED -> Decision.accepted(new TokenRevoked(c.token()));
                        case REVOKED -> Decision.nothing();
                    };
        };
    }

    private Decision<TokenEvent> issue(
            TokenState state, IssueToken command, DecisionContext context) {
        if (state != TokenState.NONE) {
            return Decision.nothing();
        }
        Instant now = context.now();
        Optional<? extends TokenRejection> refusal = rules.check(command, now);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        List<Right> beyond =
                command.rights().stream()
                        .filter(right -> !context.authority().everywhere(right))
                        .distinct()
                        .toList();
        if (!beyond.isEmpty()) {
            return Decision.rejected(new BeyondIssuer(beyond));
        }
        Instant asked = command.expiresAt();
        return Decision.accepted(
                new TokenIssued(
                        command.token(),
                        command.name(),
                        command.rights().stream().sorted().distinct().toList(),
                        command.operations().stream().sorted().distinct().toList(),
                        command.secret(),
                        asked == null ? now.plus(rules.longest()) : asked));
    }
}
