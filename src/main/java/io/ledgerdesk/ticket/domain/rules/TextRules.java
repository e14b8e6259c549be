package io.ledgerdesk.ticket.domain.rules;

import io.ledgerdesk.ticket.command.TicketRejection.ValidationFailed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long texts may be. A text says something visible and has no control characters other than
 * newline and tab; a line has no newline either.
 *
 * @param subjectCharacters of a ticket's subject, in code points
 * @param lineCharacters of names, addresses and the like, in code points
 * @param bodyBytes of everything longer, in UTF-8
 */
public record TextRules(int subjectCharacters, int lineCharacters, int bodyBytes) {
    public static final TextRules DEFAULTS = new TextRules(255, 320, 1 << 20);

    public TextRules {
        if (subjectCharacters < 1 || lineCharacters < 1 || bodyBytes < 1) {
            throw new IllegalArgumentException("the limits of texts must be 1 or more");
        }
    }

    /** Judges a subject. */
    public Optional<ValidationFailed> subject(String path, String text) {
        return line(path, text, subjectCharacters);
    }

    /** Judges a name, an address or the like; absent is fine. */
    public Optional<ValidationFailed> line(String path, @Nullable String text) {
        return text == null ? Optional.empty() : line(path, text, lineCharacters);
    }

    /** Judges a longer text; absent is fine. */
    public Optional<ValidationFailed> body(String path, @Nullable String text) {
        if (text == null || (isVisible(text) && isClean(text, true) && fits(text))) {
            return Optional.empty();
        }
        return Optional.of(
                new ValidationFailed(
                        path,
                        "1 to "
                                + bodyBytes
                                + " bytes of UTF-8, not blank, no control characters other than"
                                + " newline and tab"));
    }

    private static Optional<ValidationFailed> line(String path, String text, int most) {
        if (isVisible(text)
                && isClean(text, false)
                && text.codePointCount(0, text.length()) <= most) {
            return Optional.empty();
        }
        return Optional.of(
                new ValidationFailed(
                        path,
                        "1 to "
                                + most
                                + " characters on one line, not blank, no control characters other"
                                + " than tab"));
    }

    private static boolean isVisible(String text) {
        return !text.isBlank();
    }

    private static boolean isClean(String text, boolean newlines) {
        return text.codePoints().allMatch(c -> isAllowed(c, newlines));
    }

    private static boolean isAllowed(int c, boolean newlines) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || (newlines && c == '\n');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> newlines;
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    private boolean fits(String text) {
        long bytes =
                text.codePoints()
                        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                        .sum();
        return bytes <= bodyBytes;
    }
}
