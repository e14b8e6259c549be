package io.ledgerdesk.directory.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A language by its BCP 47 tag, such as {@code ru} or {@code en-GB}.
 *
 * @param value a language tag such as ru or en-GB
 */
@Published
public record LanguageTag(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "a language tag such as ru or en-GB";

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    public LanguageTag {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a language: " + ALLOWED);
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
