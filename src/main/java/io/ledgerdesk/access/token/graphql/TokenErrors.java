package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.access.token.command.TokenRejection;
import io.ledgerdesk.access.token.graphql.TokenInputs.IssueTokenInput;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.error.Forbidden;
import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of the schema. */
final class TokenErrors {
    private TokenErrors() {}

    static UserError of(TokenRejection why) {
        String code = why.code();
        String text = why.message();
        return switch (why) {
            case TokenRejection.TokenNotFound r ->
                    new NotFound(code, text, List.of("input", "tokenId"));
            case TokenRejection.Forbidden r -> new Forbidden(code, text, null);
            case TokenRejection.BeyondIssuer r ->
                    new Forbidden(code, text, List.of("input", "rights"));
            case TokenRejection.ValidationFailed r ->
                    new ValidationFailed(code, text, ValidationFailed.pathOf(r.path()));
        };
    }

    static UserError notFound() {
        return of(new TokenRejection.TokenNotFound());
    }

    /** What is wrong with a command's id; null if nothing. */
    static @Nullable UserError commandId(@Nullable String text) {
        return text == null || isOne(UUID::fromString, text)
                ? null
                : ValidationFailed.of("commandId", "a UUID");
    }

    /**
     * What is wrong with the form of a token to be; null if nothing.
     *
     * @param all every right that there is
     */
    static @Nullable UserError form(IssueTokenInput input, Grants all) {
        if (!isOne(TokenName::new, input.name())) {
            return ValidationFailed.of("name", TokenName.ALLOWED);
        }
        for (String right : input.rights()) {
            if (!isOne(Right::new, right) || all.of(new Right(right)).isEmpty()) {
                return ValidationFailed.of("rights", "names of rights, such as ticket.read");
            }
        }
        for (String operation : operations(input)) {
            if (!CurrentField.isOperation(operation)) {
                return ValidationFailed.of(
                        "operations", "names of fields of Query, Mutation or Subscription");
            }
        }
        return null;
    }

    static List<String> operations(IssueTokenInput input) {
        List<String> named = input.operations();
        return named == null ? List.of() : named;
    }

    private static boolean isOne(Function<String, ?> type, String text) {
        try {
            return type.apply(text) != null;
        } catch (IllegalArgumentException notFormed) {
            return false;
        }
    }
}
