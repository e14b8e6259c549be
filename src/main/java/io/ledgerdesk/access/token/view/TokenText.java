package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.id.SecretHash;
import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.bearer.IntegrationTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a token, {@code ldt_<desk>_<id>_<secret>}: the desk, because every key of the
 * database begins with it; 32 hexadecimal digits; and 32 random bytes as base64url.
 */
public record TokenText(TenantId tenant, TokenId id, String secret) {
    private static final Pattern FORM =
            Pattern.compile(
                    IntegrationTokens.PREFIX
                            + "([a-z0-9][a-z0-9_-]{0,39})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");
    private static final int SECRET_BYTES = 32;
    private static final int HALF = 16;
    private static final int RADIX = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, with a secret that nobody has seen. */
    public static TokenText draw(TenantId tenant, TokenId id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new TokenText(
                tenant, id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What a text stands for; empty if it cannot be one of these. */
    static Optional<TokenText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2);
        UUID id =
                new UUID(
                        Long.parseUnsignedLong(digits.substring(0, HALF), RADIX),
                        Long.parseUnsignedLong(digits.substring(HALF), RADIX));
        return Optional.of(
                new TokenText(new TenantId(matcher.group(1)), new TokenId(id), matcher.group(3)));
    }

    /** What is kept of it. */
    public SecretHash hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether this is the secret of which that was kept; takes as long whatever differs. */
    boolean fits(SecretHash kept) {
        return MessageDigest.isEqual(
                hash().value().getBytes(StandardCharsets.US_ASCII),
                kept.value().getBytes(StandardCharsets.US_ASCII));
    }

    /** As its holder sends it. */
    public String text() {
        return IntegrationTokens.PREFIX
                + tenant
                + "_"
                + id.value().toString().replace("-", "")
                + "_"
                + secret;
    }

    /** Without the secret, wherever it is written by mistake. */
    @Override
    public String toString() {
        return IntegrationTokens.PREFIX + tenant + "_" + id;
    }
}
