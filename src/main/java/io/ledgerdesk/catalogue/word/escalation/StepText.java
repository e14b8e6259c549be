package io.ledgerdesk.catalogue.word.escalation;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * The address of a webhook, or what a task is to be called; about no person, stored in the clear.
 *
 * @param value 1 to 2,000 characters, one line, no control characters
 */
@Published
public record StepText(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 2000 characters, one line, no control characters";

    private static final Pattern FORM =
            Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029]{1,2000}");

    public StepText {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a text of a step: " + ALLOWED);
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
