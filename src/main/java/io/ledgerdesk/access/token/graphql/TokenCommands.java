package io.ledgerdesk.access.token.graphql;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.access.token.command.TokenCommand;
import io.ledgerdesk.access.token.command.TokenRejection;
import io.ledgerdesk.access.token.graphql.TokenPayloads.Outcome;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.view.DecidedTokens;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.graphql.error.CommandIdReused;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.relay.ClientCommands;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a command about a token to its outcome. */
@ApplicationScoped
class TokenCommands {
    private final CommandGateway gateway;
    private final DecidedTokens tokens;

    TokenCommands(CommandGateway gateway, DecidedTokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * @param commandId as the client gave it, a UUID
     */
    Uni<Outcome> send(Caller caller, @Nullable String commandId, TokenCommand command) {
        return gateway.send(ClientCommands.of(caller, command, ClientCommands.key(commandId)))
                .chain(result -> outcome(caller, command, result));
    }

    private Uni<Outcome> outcome(Caller caller, TokenCommand command, CommandResult result) {
        return switch (result) {
            case CommandResult.Done done ->
                    tokens.find(caller.tenant(), command.token(), done.position())
                            .map(found ->
                                    new Outcome(
                                            found.map(token -> Token.of(token, null)).orElse(null),
                                            Position.of(done.position()),
                                            !done.written().isEmpty(),
                                            List.of()));
            case CommandResult.Refused refused ->
                    refused(TokenErrors.of((TokenRejection) refused.why()));
            case CommandResult.VersionConflict none ->
                    throw new IllegalStateException("no version was expected of " + command);
            case CommandResult.CommandIdReused reused -> refused(CommandIdReused.error());
        };
    }

    private static Uni<Outcome> refused(UserError error) {
        return Uni.createFrom().item(Outcome.refused(error));
    }

    /** The second arrival of a command is about the token that the first one made. */
    static TokenId mint(Caller caller, @Nullable String commandId) {
        if (commandId == null) {
            return new TokenId(UuidCreator.getTimeOrderedEpoch());
        }
        String seed =
                "token|"
                        + caller.tenant()
                        + "|"
                        + caller.actor().id()
                        + "|"
                        + UUID.fromString(commandId);
        return new TokenId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }
}
