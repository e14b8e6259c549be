package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.kernel.Published;

/**
 * A line of support; tickets that nobody placed stand in the first.
 *
 * @param number 1 to 3
 */
@Published
public record Line(int number) {
    public static final Line FIRST = new Line(1);

    /** What is accepted, in words. */
    public static final String ALLOWED = "1 to 3";

    public Line {
        if (!isValid(number)) {
            throw new IllegalArgumentException("not a line: " + ALLOWED);
        }
    }

    /** Whether there is such a line. */
    public static boolean isValid(int number) {
        return number >= 1 && number <= 3;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
