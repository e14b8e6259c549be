package io.ledgerdesk.ticket.word.source;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * By what a row is known again: a digest of all that it says, as the importer read it.
 *
 * @param value 16 to 64 hexadecimal digits, lower case
 */
@Published
public record RowDigest(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "16 to 64 hexadecimal digits in lower case";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16,64}");

    public RowDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a row's digest: " + ALLOWED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
