package io.ledgerdesk.directory.view.facet;

import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.facet.FacetFilter.Start;
import io.ledgerdesk.directory.word.NameWords;
import io.ledgerdesk.kernel.TenantId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one page: along the rows of the narrowest facet, in their order, until the page
 * is full.
 */
final class FacetStatement {
    private final String table;
    private final Tuple parameters = Tuple.tuple();
    private final StringBuilder conditions = new StringBuilder();

    /**
     * Where a page begins.
     *
     * @param key of the word by which it was found
     */
    record Place(String key, String sort, String id) {}

    FacetStatement(String table, TenantId tenant) {
        this.table = table;
        next(tenant.value());
    }

    Tuple parameters() {
        return parameters;
    }

    /** The place of an entry in a list; of none that lies out of bounds. */
    String place(FacetFilter filter, String id) {
        String range =
                switch (filter.start()) {
                    case Start.AtWord(String beginning) ->
                            "f.facet = 'WORD' AND " + begins("f.key", beginning);
                    case Start.AtFacets facets -> "f.facet = 'ALL'";
                };
        Set<Facet> within = filter.within();
        if (within != null) {
            bound(within);
        }
        return """
        SELECT f.key, f.sort, f.id FROM %s f WHERE f.tenant = $1 AND f.id = %s AND %s %s
        ORDER BY f.key LIMIT 1
        """
                .formatted(table, next(id), range, conditions);
    }

    /** Ids of a page. */
    String page(FacetFilter filter, FacetPage.Request request, @Nullable Place place) {
        Start start = filter.start();
        String order = request.backward() ? "DESC" : "ASC";
        String beyond = request.backward() ? "<" : ">";
        others(filter, start);
        return switch (start) {
            case Start.AtWord(String beginning) -> {
                String word = begins("f.key", beginning);
                String from =
                        place == null
                                ? ""
                                : "AND (f.key, f.sort, f.id) %s (%s, %s, %s)"
                                        .formatted(
                                                beyond,
                                                next(place.key()),
                                                next(place.sort()),
                                                next(place.id()));
                yield """
                SELECT f.id FROM %1$s f
                WHERE f.tenant = $1 AND f.facet = 'WORD' AND %2$s %3$s
                  AND NOT EXISTS (SELECT FROM %1$s o WHERE o.tenant = $1 AND o.id = f.id
                                  AND o.facet = 'WORD' AND o.key >= %4$s AND o.key < f.key OFFSET 0)
                  %5$s
                ORDER BY f.key %6$s, f.sort %6$s, f.id %6$s LIMIT %7$s
                """
                        .formatted(
                                table,
                                word,
                                from,
                                next(beginning),
                                conditions,
                                order,
                                next(request.size() + 1L));
            }
            case Start.AtFacets(List<Facet> anyOf) -> {
                String from =
                        place == null
                                ? ""
                                : "AND (f.sort, f.id) %s (%s, %s)"
                                        .formatted(beyond, next(place.sort()), next(place.id()));
                String size = next(request.size() + 1L);
                yield """
                SELECT DISTINCT found.sort, found.id FROM %2$s
                CROSS JOIN LATERAL (
                    SELECT f.sort, f.id FROM %1$s f
                    WHERE f.tenant = $1 AND f.facet = wanted.facet AND f.key = wanted.key %3$s %4$s
                    ORDER BY f.sort %5$s, f.id %5$s LIMIT %6$s) AS found
                ORDER BY found.sort %5$s, found.id %5$s LIMIT %6$s
                """
                        .formatted(table, unnest(anyOf), from, conditions, order, size);
            }
        };
    }

    /** What is not where the search begins is looked up for each entry. */
    private void others(FacetFilter filter, Start start) {
        for (Facet facet : filter.all()) {
            boolean begun =
                    start instanceof Start.AtFacets(List<Facet> anyOf)
                            && anyOf.equals(List.of(facet));
            if (!begun) {
                has(
                        "o.facet = %s AND o.key = %s"
                                .formatted(next(facet.kind().name()), next(facet.key())));
            }
        }
        for (String word : filter.words()) {
            if (!(start instanceof Start.AtWord(String beginning)) || !beginning.equals(word)) {
                has("o.facet = 'WORD' AND " + begins("o.key", word));
            }
        }
        Set<Facet> within = filter.within();
        if (within != null
                && !(start instanceof Start.AtFacets(List<Facet> anyOf)
                        && within.equals(Set.copyOf(anyOf)))) {
            bound(within);
        }
    }

    private void bound(Set<Facet> within) {
        has("(o.facet, o.key) IN (SELECT wanted.facet, wanted.key FROM " + unnest(within) + ")");
    }

    /**
     * Looked up row by row, which OFFSET has the planner do: a join would go through all that have
     * it, and end only there.
     */
    private void has(String condition) {
        conditions.append(
                " AND EXISTS (SELECT FROM %s o WHERE o.tenant = $1 AND o.id = f.id AND %s OFFSET 0)"
                        .formatted(table, condition));
    }

    private String begins(String column, String beginning) {
        return "%1$s >= %2$s AND %1$s < %3$s"
                .formatted(column, next(beginning), next(NameWords.behind(beginning)));
    }

    private String unnest(Collection<Facet> facets) {
        String[] kinds = facets.stream().map(Facet::kind).map(Kind::name).toArray(String[]::new);
        String[] keys = facets.stream().map(Facet::key).toArray(String[]::new);
        return "unnest(%s::text[], %s::text[]) AS wanted (facet, key)"
                .formatted(next(kinds), next(keys));
    }

    private String next(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
