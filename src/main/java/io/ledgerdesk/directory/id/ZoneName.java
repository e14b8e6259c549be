package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A time zone by its name in the tz database, such as {@code Europe/Moscow}. Only the form is
 * checked: a zone that a later database drops stays readable.
 *
 * @param value a time zone such as Europe/Moscow
 */
@Published
public record ZoneName(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "a time zone such as Europe/Moscow";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+/-]{1,64}");

    public ZoneName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a time zone: " + ALLOWED);
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
