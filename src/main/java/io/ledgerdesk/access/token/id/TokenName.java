package io.ledgerdesk.access.token.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What the system that holds a token is called, such as {@code Monitoring}; never a person's name,
 * it is stored in the clear.
 *
 * @param value as {@link #ALLOWED} says
 */
@Published
public record TokenName(String value) {
    /** What is accepted, in words. */
    public static final String ALLOWED =
            "1 to 60 characters of A-Z a-z 0-9 . _ / - and space, a letter or digit first and last";

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,58}[A-Za-z0-9])?");

    public TokenName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token's name: " + ALLOWED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
