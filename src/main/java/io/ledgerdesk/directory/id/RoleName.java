package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A role by its name, such as {@code DISPATCHER}.
 *
 * @param value 1 to 40 characters of A-Z 0-9 _, a letter first
 */
@Published
public record RoleName(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 40 characters of A-Z 0-9 _, a letter first";

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public RoleName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a role: " + ALLOWED);
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
