package io.ledgerdesk.importing.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * SHA-256 of a file as it was uploaded.
 *
 * @param value 64 hexadecimal digits, lower case
 */
@Published
public record FileDigest(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a digest: 64 hexadecimal digits in lower case");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
