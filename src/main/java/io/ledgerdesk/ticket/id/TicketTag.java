package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A word by which the desk marks tickets; never personal data, it is stored in the clear.
 *
 * @param value 1 to 64 letters, digits and {@code . _ : / -}, lower case
 */
@Published
public record TicketTag(String value) implements Comparable<TicketTag> {
    /** What is accepted, in words. */
    public static final String ALLOWED =
            "1 to 64 letters, digits and . _ : / - in lower case, beginning with a letter or digit";

    private static final Pattern FORM =
            Pattern.compile("(?!.*\\p{Lu})[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._:/-]{0,63}");

    public TicketTag {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a tag: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(TicketTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
