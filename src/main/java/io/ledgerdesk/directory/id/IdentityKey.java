package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands for what an identity provider calls a person, without saying it: a hash.
 *
 * @param value 64 hexadecimal digits
 */
@Published
public record IdentityKey(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "64 hexadecimal digits";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public IdentityKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a key of an identity: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Where its events lie: {@code identity:<hash>}. */
    public Tag tag() {
        return new Tag("identity", value);
    }

    /** Of a text such as {@code issuer|subject}. */
    public static IdentityKey of(String externalId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(externalId.getBytes(StandardCharsets.UTF_8));
            return new IdentityKey(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
