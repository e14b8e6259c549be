package io.ledgerdesk.access.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What a role is called, or what it is for; stored in the clear, it is about no person.
 *
 * @param value 1 to 1,000 characters, one line, no control characters
 */
@Published
public record RoleText(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 1000 characters, one line, no control characters";

    private static final Pattern FORM =
            Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029]{1,1000}");

    public RoleText {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a text of a role: " + ALLOWED);
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
