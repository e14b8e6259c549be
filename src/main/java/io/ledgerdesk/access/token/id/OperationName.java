package io.ledgerdesk.access.token.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * An operation of the API by the name of its root field, such as {@code registerTicket}.
 *
 * @param value as {@link #ALLOWED} says
 */
@Published
public record OperationName(String value) implements Comparable<OperationName> {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 80 letters and digits, a small letter first";

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{0,79}");

    public OperationName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an operation: " + ALLOWED);
        }
    }

    @Override
    public int compareTo(OperationName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
