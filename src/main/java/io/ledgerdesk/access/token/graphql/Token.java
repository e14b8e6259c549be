package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.view.IntegrationToken;
import io.ledgerdesk.access.token.view.TokenLists.Listed;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A token without its secret. */
@Type("IntegrationToken")
@Description("A token by which another system asks; its secret was shown once, when it was issued.")
public record Token(
        @Id @NonNull @Description("Its id; part of the token's text.") String id,
        @NonNull @Description("What the system is called.") String name,
        @NonNull @Description("What it may do.") List<@NonNull String> rights,
        @NonNull @Description("To which operations this is narrowed; empty for all.")
                List<@NonNull String> operations,
        @Id @NonNull @Description("Who issued it.") String issuedBy,
        @NonNull @Description("When it was issued.") Instant issuedAt,
        @NonNull @Description("When it ends by itself.") Instant expiresAt,
        @Id @Description("Who revoked it; absent while it was not.") @Nullable String revokedBy,
        @Description("When it was revoked; absent while it was not.") @Nullable Instant revokedAt,
        @Description("When it was last used, to the minute; absent if it never was.")
                @Nullable Instant lastUsedAt) {
    private static final String KIND = "token";

    static Optional<TokenId> parse(String globalId) {
        return GlobalId.parse(KIND, globalId).map(TokenId::new);
    }

    static Token of(Listed listed) {
        return of(listed.token(), listed.usedAt());
    }

    static Token of(IntegrationToken token, @Nullable Instant usedAt) {
        PersonId revokedBy = token.revokedBy();
        return new Token(
                new GlobalId(KIND, token.id().value()).text(),
                token.name().value(),
                token.rights().stream().map(Right::name).toList(),
                token.operations().stream().map(OperationName::value).toList(),
                token.issuedBy().value(),
                token.issuedAt(),
                token.expiresAt(),
                revokedBy == null ? null : revokedBy.value(),
                token.revokedAt(),
                usedAt);
    }
}
