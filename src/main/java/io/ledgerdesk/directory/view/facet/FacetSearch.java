package io.ledgerdesk.directory.view.facet;

import io.ledgerdesk.directory.view.facet.FacetStatement.Place;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages of ids by facets. A list begins at the narrowest facet that is asked for; found by words it
 * comes in the order of words, else of names.
 */
public final class FacetSearch {
    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Pool pool;
    private final String table;

    /**
     * @param entries the table of the entries; that of their facets is called after it
     */
    public FacetSearch(Pool pool, String entries) {
        this.pool = pool;
        this.table = entries + EntryProjection.FACETS;
    }

    /**
     * Ids of one page.
     *
     * @return fails with a {@link Fault} {@code BAD_CURSOR} if the entry that the page was to begin
     *     behind is not in the list any more
     */
    public Uni<FacetPage<String>> page(
            TenantId tenant, FacetFilter filter, FacetPage.Request request) {
        if (request.size() < 1 || request.size() > MOST) {
            throw new IllegalArgumentException(
                    "a page has 1 to 100 entries, not " + request.size());
        }
        if (filter.isEmpty()) {
            return Uni.createFrom().item(new FacetPage<>(List.of(), false, false));
        }
        String cursor = request.cursor();
        return cursor == null
                ? read(tenant, filter, request, null)
                : place(tenant, filter, cursor)
                        .chain(place -> read(tenant, filter, request, place));
    }

    private Uni<Place> place(TenantId tenant, FacetFilter filter, String cursor) {
        if (!ID.matcher(cursor).matches()) {
            throw gone();
        }
        FacetStatement statement = new FacetStatement(table, tenant);
        String sql = statement.place(filter, cursor);
        return pool.preparedQuery(sql)
                .execute(statement.parameters())
                .map(rows -> {
                    for (Row row : rows) {
                        return new Place(
                                row.getString("key"), row.getString("sort"), row.getString("id"));
                    }
                    throw gone();
                });
    }

    private Uni<FacetPage<String>> read(
            TenantId tenant, FacetFilter filter, FacetPage.Request request, @Nullable Place place) {
        FacetStatement statement = new FacetStatement(table, tenant);
        String sql = statement.page(filter, request, place);
        return pool.preparedQuery(sql)
                .execute(statement.parameters())
                .map(rows -> page(rows, request));
    }

    private static FacetPage<String> page(RowSet<Row> rows, FacetPage.Request request) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getString("id")));
        boolean more = ids.size() > request.size();
        if (more) {
            ids.removeLast();
        }
        boolean begun = request.cursor() != null;
        if (request.backward()) {
            Collections.reverse(ids);
            return new FacetPage<>(ids, more, begun);
        }
        return new FacetPage<>(ids, begun, more);
    }

    private static Fault gone() {
        return new Fault(
                "BAD_CURSOR",
                "the entry that the cursor stands for is not in this list any more: begin anew"
                        + " without one");
    }
}
