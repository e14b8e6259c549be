package io.ledgerdesk.access.token.command;

import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.kernel.access.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a token. */
public sealed interface TokenCommand {

    TokenId token();

    /**
     * Lets another system in.
     *
     * @param rights what it may do, at least one; each reaches everything
     * @param operations to which of the operations of the API these are narrowed; none for all
     * @param expiresAt absent for as long as may be
     */
    record IssueToken(
            TokenId token,
            TokenName name,
            List<Right> rights,
            List<OperationName> operations,
            SecretHash secret,
            @Nullable Instant expiresAt)
            implements TokenCommand {}

    /** Shuts it out again, for good. */
    record RevokeToken(TokenId token) implements TokenCommand {}
}
