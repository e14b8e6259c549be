package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A page of a list that lies in memory.
 *
 * @param cursors of the entries
 */
public record Slice<T>(List<T> entries, List<String> cursors, PageInfo info) {
    public Slice {
        entries = List.copyOf(entries);
        cursors = List.copyOf(cursors);
    }

    /**
     * What a page has.
     *
     * @param list its name, such as {@code plans}
     * @param asked prints alike if and only if the same is asked for
     * @param all in the order of their keys
     * @param key of an entry, as it is compared; without bars
     */
    public static <T> Slice<T> of(
            String list, Object asked, PageArguments page, List<T> all, Function<T, String> key) {
        String digest = Cursor.digest(asked);
        String cursor = page.cursor();
        String place =
                cursor == null ? null : Cursor.parse(cursor, list, digest, 1).place().getFirst();
        List<T> rest = new ArrayList<>(all);
        if (place != null) {
            rest.removeIf(one -> isOutside(key.apply(one), place, page.backward()));
        }
        boolean more = rest.size() > page.size();
        boolean before = rest.size() < all.size();
        List<T> entries =
                page.backward()
                        ? rest.subList(Math.max(0, rest.size() - page.size()), rest.size())
                        : rest.subList(0, Math.min(rest.size(), page.size()));
        List<String> cursors =
                entries.stream()
                        .map(one -> new Cursor(list, digest, List.of(key.apply(one))).text())
                        .toList();
        return new Slice<>(
                entries,
                cursors,
                page.backward()
                        ? PageInfo.of(cursors, more, before)
                        : PageInfo.of(cursors, before, more));
    }

    private static boolean isOutside(String key, String place, boolean backward) {
        int order = key.compareTo(place);
        return backward ? order >= 0 : order <= 0;
    }

    /** The entries with their cursors. */
    <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> edge.apply(cursors.get(i), entries.get(i)))
                .toList();
    }

    /** The same of what is shown of the entries. */
    public <S> Slice<S> map(Function<T, S> shown) {
        return new Slice<>(entries.stream().map(shown).toList(), cursors, info);
    }
}
