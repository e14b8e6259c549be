package io.ledgerdesk.access.token.id;

import java.util.regex.Pattern;

/**
 * What is kept of a token's secret.
 *
 * @param value SHA-256 of the secret's 32 random bytes, in lower-case hexadecimal digits
 */
public record SecretHash(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SecretHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a hash: 64 hexadecimal digits");
        }
    }
}
