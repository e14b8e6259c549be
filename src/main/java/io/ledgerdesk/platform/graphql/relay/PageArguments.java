package io.ledgerdesk.platform.graphql.relay;

import io.ledgerdesk.kernel.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: from its beginning on, or from its end back.
 *
 * @param size entries at most
 * @param backward the last ones instead of the first
 * @param cursor to begin behind (forward) or end before (backward); absent for the list's end
 */
public record PageArguments(int size, boolean backward, @Nullable String cursor) {
    public static final String FIRST =
            "How many from the beginning, or behind after; 50 if absent.";
    public static final String AFTER = "A cursor to go on behind; with first.";
    public static final String LAST = "How many from the end, or before before.";
    public static final String BEFORE = "A cursor to go back from; with last.";
    private static final int USUAL = 50;

    /**
     * @throws Fault {@code BAD_PAGE} if the arguments do not go together or ask for too much
     */
    public static PageArguments of(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            int most) {
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw new Fault("BAD_PAGE", "take first and after, or last and before, not both");
        }
        Integer asked = backward ? last : first;
        int size = asked == null ? Math.min(USUAL, most) : asked;
        if (size < 1 || size > most) {
            throw new Fault("BAD_PAGE", "a page has 1 to " + most + " entries, not " + size);
        }
        return new PageArguments(size, backward, backward ? before : after);
    }
}
