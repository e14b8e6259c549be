package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.platform.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * A caller whom a token has proven.
 *
 * @param expiresAt when the proof holds no more
 */
public record Proven(Caller caller, Instant expiresAt) {
    /** Under which a security identity carries the end of its proof. */
    static final String EXPIRY = "ledgerdesk.expires-at";

    /** Until when an identity is proven; empty if it has no end. */
    public static Optional<Instant> expiryOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(EXPIRY));
    }
}
