package io.ledgerdesk.workplace.view.draft;

import java.util.Optional;

/**
 * How much may be kept.
 *
 * @param most drafts of a person
 * @param textBytes of a draft, in UTF-8
 */
public record DraftLimits(int most, int textBytes) {

    public DraftLimits {
        if (most < 1 || textBytes < 1) {
            throw new IllegalArgumentException("the limits of drafts must be 1 or more");
        }
    }

    /**
     * What is wrong with a text, to follow "must be": the same as with a message, so that what was
     * kept can be sent.
     */
    public Optional<String> objection(String text) {
        if (!text.isBlank() && text.codePoints().allMatch(DraftLimits::isAllowed) && fits(text)) {
            return Optional.empty();
        }
        return Optional.of(
                "1 to "
                        + textBytes
                        + " bytes of UTF-8, not blank, no control characters other than newline and"
                        + " tab; discardDraft drops a draft");
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    private boolean fits(String text) {
        long bytes =
                text.codePoints()
                        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                        .sum();
        return bytes <= textBytes;
    }
}
