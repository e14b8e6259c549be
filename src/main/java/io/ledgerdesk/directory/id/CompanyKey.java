package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What another system calls a company; never personal data, it is stored in the clear.
 *
 * @param value 1 to 128 characters of A-Z a-z 0-9 . _ : / # -
 */
@Published
public record CompanyKey(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 128 characters of A-Z a-z 0-9 . _ : / # -";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/#-]{1,128}");

    public CompanyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a key of a company: " + ALLOWED);
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
