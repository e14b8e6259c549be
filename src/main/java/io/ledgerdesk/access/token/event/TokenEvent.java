package io.ledgerdesk.access.token.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.access.token.id.OperationName;
import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenName;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.reading.ReadableBy;
import java.time.Instant;
import java.util.List;

/** What happened to a token; who did it and when stands beside each event. */
public sealed interface TokenEvent {

    TokenId token();

    /**
     * Another system was let in.
     *
     * @param operations to which of the operations of the API its rights are narrowed; none for all
     * @param secret by which it is recognised; of no use to anybody who reads it
     */
    @WireName(value = "access.TokenIssued", revision = 1)
    @ReadableBy(STAFF)
    record TokenIssued(
            TokenId token,
            TokenName name,
            List<Right> rights,
            List<OperationName> operations,
            @ReadableBy({}) SecretHash secret,
            Instant expiresAt)
            implements TokenEvent {}

    /** It was shut out, for good. */
    @WireName(value = "access.TokenRevoked", revision = 1)
    @ReadableBy(STAFF)
    record TokenRevoked(TokenId token) implements TokenEvent {}
}
