package io.ledgerdesk.platform.security.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What verified tokens said, for a while, so that a signature is not verified for each request.
 * Tokens themselves are not kept, only their hashes.
 */
@Singleton
class VerifiedTokens {
    private final Cache<ByteBuffer, Login> entries;
    private final Clock clock;

    VerifiedTokens(IssuerSettings settings, Clock clock) {
        this.clock = clock;
        this.entries =
                Caffeine.newBuilder()
                        .maximumSize(settings.verifiedTokens())
                        .expireAfterWrite(settings.verifiedFor())
                        .executor(Runnable::run)
                        .build();
    }

    /** What it said, if it was verified not long ago and holds. */
    @Nullable Login find(String token) {
        Login known = entries.getIfPresent(key(token));
        return known != null && clock.instant().isBefore(known.expiresAt()) ? known : null;
    }

    void keep(String token, Login said) {
        entries.put(key(token), said);
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(ClaimMapping.sha256(token));
    }
}
