package io.ledgerdesk.access.token.wiring;

import io.ledgerdesk.access.token.command.TokenCommand;
import io.ledgerdesk.access.token.command.TokenCommand.IssueToken;
import io.ledgerdesk.access.token.command.TokenCommand.RevokeToken;
import io.ledgerdesk.access.token.domain.TokenDecider;
import io.ledgerdesk.access.token.domain.TokenRules;
import io.ledgerdesk.access.token.domain.TokenState;
import io.ledgerdesk.access.token.event.TokenEvent;
import io.ledgerdesk.access.token.id.TokenStream;
import io.ledgerdesk.access.token.view.TokenLimits;
import io.ledgerdesk.platform.command.CommandModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Tokens as the platform hosts them. */
final class TokenModule {

    @Produces
    @Singleton
    CommandModule<TokenCommand, TokenState, TokenEvent> tokens(TokenSettings settings) {
        return new CommandModule<>(
                new TokenDecider(new TokenRules(settings.longest(), settings.maxNames())),
                TokenState.class,
                TokenEvent.class,
                List.of(IssueToken.class, RevokeToken.class),
                command -> TokenStream.of(command.token()),
                event -> TokenStream.of(event.token()),
                event -> List.of());
    }

    @Produces
    @Singleton
    TokenLimits limits(TokenSettings settings) {
        return new TokenLimits(settings.trust(), settings.remembered());
    }
}
