package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * A decimal number, exact, kept as it is written.
 *
 * @param text an optional sign, 1 to 18 digits without needless zeros, at most 9 decimals
 */
@Published
public record Decimal(String text) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "a decimal number of at most 18 digits and 9 decimals";

    private static final Pattern FORM =
            Pattern.compile("(?!-0$)-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{0,8}[1-9])?");

    public Decimal {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a number: " + ALLOWED);
        }
    }

    /** Whether the text could be one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
