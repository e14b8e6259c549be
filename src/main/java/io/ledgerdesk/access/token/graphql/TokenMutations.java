package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.access.token.command.TokenCommand.IssueToken;
import io.ledgerdesk.access.token.command.TokenCommand.RevokeToken;
import io.ledgerdesk.access.token.graphql.TokenInputs.IssueTokenInput;
import io.ledgerdesk.access.token.graphql.TokenInputs.RevokeTokenInput;
import io.ledgerdesk.access.token.graphql.TokenPayloads.IssueTokenPayload;
import io.ledgerdesk.access.token.graphql.TokenPayloads.Outcome;
import io.ledgerdesk.access.token.graphql.TokenPayloads.RevokeTokenPayload;
import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.access.token.view.TokenText;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.platform.security.RoleBook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Issuing and revoking tokens. */
@GraphQLApi
public class TokenMutations {
    private final CurrentCaller callers;
    private final TokenCommands commands;
    private final RoleBook book;

    TokenMutations(CurrentCaller callers, TokenCommands commands, RoleBook book) {
        this.callers = callers;
        this.commands = commands;
        this.book = book;
    }

    @Mutation("issueToken")
    @Needs("token.write")
    @Description("Lets another system in, with exactly the rights and operations that are named.")
    public @NonNull Uni<IssueTokenPayload> issueToken(
            @NonNull @Name("input") @Description("What is needed for it.") IssueTokenInput input) {
        Caller caller = callers.require();
        UserError wrongId = TokenErrors.commandId(input.commandId());
        UserError wrong = wrongId == null ? TokenErrors.form(input, book.everything()) : wrongId;
        if (wrong != null) {
            return Uni.createFrom().item(new IssueTokenPayload(Outcome.refused(wrong), ""));
        }
        TokenText drawn =
                TokenText.draw(caller.tenant(), TokenCommands.mint(caller, input.commandId()));
        IssueToken command =
                new IssueToken(
                        drawn.id(),
                        new TokenName(input.name()),
                        input.rights().stream().map(Right::new).toList(),
                        TokenErrors.operations(input).stream().map(OperationName::new).toList(),
                        drawn.hash(),
                        input.expiresAt());
        return commands.send(caller, input.commandId(), command)
                .map(outcome -> new IssueTokenPayload(outcome, drawn.text()));
    }

    @Mutation("revokeToken")
    @Needs("token.write")
    @Description("Shuts a system out, for good; its open sockets are closed within seconds.")
    public @NonNull Uni<RevokeTokenPayload> revokeToken(
            @NonNull @Name("input") @Description("What is needed for it.") RevokeTokenInput input) {
        Caller caller = callers.require();
        UserError wrongId = TokenErrors.commandId(input.commandId());
        if (wrongId != null) {
            return Uni.createFrom().item(new RevokeTokenPayload(Outcome.refused(wrongId)));
        }
        Optional<TokenId> token = Token.parse(input.tokenId());
        return token.map(id -> commands.send(caller, input.commandId(), new RevokeToken(id)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.refused(TokenErrors.notFound())))
                .map(RevokeTokenPayload::new);
    }
}
