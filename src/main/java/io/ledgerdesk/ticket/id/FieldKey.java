package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * The name of a custom field; never personal data, it is stored in the clear.
 *
 * @param value 1 to 64 characters of a-z 0-9 _, beginning with a letter
 */
@Published
public record FieldKey(String value) implements Comparable<FieldKey> {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 64 characters of a-z 0-9 _, beginning with a letter";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public FieldKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a field's key: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(FieldKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
