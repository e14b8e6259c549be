package io.ledgerdesk.ticket.id;

import io.ledgerdesk.kernel.Published;
import java.util.regex.Pattern;

/**
 * What people call a ticket, such as {@code SD-000001}; kept as it was given even if the desk's
 * prefix or width changes later.
 *
 * @param text a prefix that does not end in a digit, then 1 to 18 digits; at most 40 characters
 */
@Published
public record TicketNumber(String text) {
    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9._-]{0,21}[A-Za-z._-])?[0-9]{1,18}");

    public TicketNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a ticket number: a prefix of A-Z a-z 0-9 . _ - that does not end in a"
                            + " digit, then 1 to 18 digits");
        }
    }

    /** The number in the desk's dress: prefix, then at least {@code width} digits. */
    public static TicketNumber of(String prefix, int width, long sequence) {
        String digits = Long.toString(sequence);
        return new TicketNumber(prefix + "0".repeat(Math.max(0, width - digits.length())) + digits);
    }

    /** The number without prefix and zeros: what it is found by. */
    public long sequence() {
        int start = text.length();
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return Long.parseLong(text, start, text.length(), 10);
    }

    @Override
    public String toString() {
        return text;
    }
}
