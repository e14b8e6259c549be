package io.ledgerdesk.catalogue.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What an entry of the catalogue is called; the name of no person, stored in the clear.
 *
 * @param value 1 to 255 characters, one line, no control characters
 */
@Published
public record EntryName(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 255 characters, one line, no control characters";

    private static final Pattern FORM =
            Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029]{1,255}");

    public EntryName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a name: " + ALLOWED);
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
