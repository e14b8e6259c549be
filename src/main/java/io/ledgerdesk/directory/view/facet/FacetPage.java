package io.ledgerdesk.directory.view.facet;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param entries in order
 */
public record FacetPage<T>(List<T> entries, boolean hasPrevious, boolean hasNext) {

    public FacetPage {
        entries = List.copyOf(entries);
    }

    /** The same of something else. */
    public <R> FacetPage<R> map(Function<T, R> each) {
        return new FacetPage<>(entries.stream().map(each).toList(), hasPrevious, hasNext);
    }

    /**
     * Which part.
     *
     * @param size 1 to 100
     * @param backward the last ones instead of the first
     * @param cursor id of the entry to begin behind, or to end before; absent for the list's end
     */
    public record Request(int size, boolean backward, @Nullable String cursor) {}
}
