package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.platform.security.bearer.TokenRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words why a token was not verified. It decides nothing: the extension has refused the token, and
 * says not why.
 *
 * @param issuer whose tokens are taken; absent where only the issuer itself knows its name
 */
record Doubt(@Nullable String issuer, List<String> audience, Duration skew) {
    private static final Set<String> SIGNED =
            Set.of("RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512");

    /** The first thing that is wrong with it. */
    Reason about(String token, Instant now) {
        Optional<Claims> read = Claims.read(token);
        if (read.isEmpty()) {
            return Reason.MALFORMED;
        }
        Claims claims = read.get();
        if (!SIGNED.contains(claims.algorithm())) {
            return Reason.UNSIGNED;
        }
        Instant expiry = claims.instant("exp");
        Instant begin = claims.instant("nbf");
        if (issuer != null && !issuer.equals(claims.text("iss"))) {
            return Reason.WRONG_ISSUER;
        }
        if (Collections.disjoint(audience, claims.texts("aud"))) {
            return Reason.WRONG_AUDIENCE;
        }
        if (expiry != null && !now.isBefore(expiry.plus(skew))) {
            return Reason.EXPIRED;
        }
        if (begin != null && begin.minus(skew).isAfter(now)) {
            return Reason.NOT_YET_VALID;
        }
        return Reason.NOT_VERIFIED;
    }
}
