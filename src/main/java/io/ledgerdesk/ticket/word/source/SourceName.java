package io.ledgerdesk.ticket.word.source;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * The system that a ticket was imported from; never personal data, it is stored in the clear.
 *
 * @param value 1 to 64 characters of a-z 0-9 . _ -, beginning with a letter
 */
@Published
public record SourceName(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 64 characters of a-z 0-9 . _ -, a letter first";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    public SourceName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a source's name: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
