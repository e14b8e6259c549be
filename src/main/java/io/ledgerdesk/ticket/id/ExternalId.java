package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What another system calls the ticket; never personal data, it is stored in the clear.
 *
 * @param value 1 to 128 characters of A-Z a-z 0-9 . _ : / # -
 */
@Published
public record ExternalId(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 128 characters of A-Z a-z 0-9 . _ : / # -";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/#-]{1,128}");

    public ExternalId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an external id: " + ALLOWED);
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
