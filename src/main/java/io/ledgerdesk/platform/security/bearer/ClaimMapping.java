package io.ledgerdesk.platform.security.bearer;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.bearer.TokenRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the claims of a verified token to who it is, as the desk was told to read them. */
record ClaimMapping(IssuerSettings settings) {
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST_ROLES = 100;
    private static final int LONGEST_TEXT = 320;
    private static final int HASH_DIGITS = 40;

    /**
     * @throws TokenRefused if it does not say what is needed
     */
    Login login(Claims claims) {
        IssuerSettings.Claim at = settings.claim();
        String person = claims.text(at.person());
        Instant expiry = claims.instant("exp");
        if (person == null || person.isBlank() || expiry == null) {
            throw new TokenRefused(Reason.INCOMPLETE);
        }
        Set<String> roles =
                claims.texts(at.roles()).stream()
                        .map(ClaimMapping::role)
                        .filter(name -> ROLE.matcher(name).matches())
                        .limit(MOST_ROLES)
                        .collect(Collectors.toUnmodifiableSet());
        return new Login(
                tenant(claims),
                isStaff(claims, roles) ? Actor.Kind.AGENT : Actor.Kind.REQUESTER,
                personId(person),
                line(claims.text(at.name())),
                line(claims.text(at.mail())),
                roles,
                expiry.plus(settings.clockSkew()));
    }

    private TenantId tenant(Claims claims) {
        if (settings.claim().tenant().isEmpty()) {
            return TenantId.MAIN;
        }
        String said = claims.text(settings.claim().tenant().get());
        try {
            return new TenantId(said == null ? "" : said);
        } catch (IllegalArgumentException notFormed) {
            throw new TokenRefused(Reason.INCOMPLETE);
        }
    }

    private boolean isStaff(Claims claims, Set<String> roles) {
        return settings.claim()
                .kind()
                .map(path -> "staff".equalsIgnoreCase(claims.text(path)))
                .orElseGet(() -> !Collections.disjoint(settings.staffRoles(), roles));
    }

    /** Issuers write roles as they like: {@code quality-manager} is QUALITY_MANAGER. */
    private static String role(String said) {
        return said.strip().replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    /** What cannot be an id here, such as {@code auth0|5f7c}, is known by its hash. */
    private static PersonId personId(String said) {
        try {
            return new PersonId(said);
        } catch (IllegalArgumentException notFormed) {
            String hash = HexFormat.of().formatHex(sha256(said));
            return new PersonId("sub-" + hash.substring(0, HASH_DIGITS));
        }
    }

    private static @Nullable String line(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String line = said.strip();
        boolean shown =
                !line.isEmpty()
                        && line.length() <= LONGEST_TEXT
                        && line.chars().noneMatch(Character::isISOControl);
        return shown ? line : null;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
