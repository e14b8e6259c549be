package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as it stands.
 *
 * @param operations to which its rights are narrowed; none for all
 * @param revokedBy absent while it holds, as is {@code revokedAt}
 */
public record IntegrationToken(
        TokenId id,
        TokenName name,
        List<Right> rights,
        List<OperationName> operations,
        SecretHash secret,
        PersonId issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable PersonId revokedBy,
        @Nullable Instant revokedAt) {

    public IntegrationToken {
        rights = List.copyOf(rights);
        operations = List.copyOf(operations);
    }

    IntegrationToken revoked(PersonId by, Instant at) {
        return new IntegrationToken(
                id, name, rights, operations, secret, issuedBy, issuedAt, expiresAt, by, at);
    }

    /** Whether it lets its holder in. */
    boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
