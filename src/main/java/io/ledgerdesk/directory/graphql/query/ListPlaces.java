package io.ledgerdesk.directory.graphql.query;

import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import java.util.List;

/**
 * Places in one list as it is asked for: a cursor stands for the entry it was given with.
 *
 * @param list which, such as {@code people}
 * @param asked digest of what was asked for
 */
public record ListPlaces(String list, String asked) {

    /** Of a list that is asked for so. */
    public static ListPlaces of(String list, Object asked) {
        return new ListPlaces(list, Cursor.digest(asked));
    }

    /** Which part of it. */
    public FacetPage.Request request(PageArguments page) {
        String cursor = page.cursor();
        return new FacetPage.Request(
                page.size(),
                page.backward(),
                cursor == null ? null : Cursor.parse(cursor, list, asked, 1).place().getFirst());
    }

    /** The cursor of an entry. */
    public String cursor(String key) {
        return new Cursor(list, asked, List.of(key)).text();
    }
}
