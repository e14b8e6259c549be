package io.ledgerdesk.directory.view.facet;

import static io.ledgerdesk.testing.ViewDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.ViewDesk;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page costs the same however many people there are: it ends where it is full. */
class FacetPlanIT {
    private static final int PEOPLE = 30_000;
    private static final int PAGE = 50;

    /** Rows looked at for a page: its own, and some look-ups for each. */
    private static final long MOST_ROWS = 8L * PAGE;

    private static final String FILL =
            """
            INSERT INTO person_facet (tenant, facet, key, sort, id)
            SELECT 'main', f.facet, f.key, 'name' || lpad((i * 7919 %% %1$d)::text, 6, '0'), 'p' || i
            FROM generate_series(1, %1$d) AS i,
                 LATERAL (VALUES ('ALL', ''), ('ACTIVE', ''), ('REQUESTER', ''), ('RECORD', 'p' || i),
                                 ('WORD', 'name' || i), ('WORD', 'anna'),
                                 ('COMPANY', 'c' || i %% 10), ('MAIL', i || '@example.com'))
                     AS f (facet, key)
            """
                    .formatted(PEOPLE);

    private final ViewDesk desk = new ViewDesk();

    @BeforeEach
    void manyPeople() {
        answer(desk.pool.query(FILL).execute());
        answer(desk.pool.query("ANALYZE person_facet").execute());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPageEndsWhereItIsFull() {
        Facet company = new Facet(Kind.COMPANY, "c3");
        Set<Facet> bounds = Set.of(company, new Facet(Kind.COMPANY, "c4"));
        List<FacetFilter> filters =
                List.of(
                        new FacetFilter(List.of(), List.of(), null),
                        new FacetFilter(List.of(new Facet(Kind.ACTIVE, "")), List.of(), null),
                        new FacetFilter(List.of(), List.of("a"), null),
                        new FacetFilter(List.of(), List.of("anna", "name1"), null),
                        new FacetFilter(List.of(company), List.of(), null),
                        new FacetFilter(List.of(company), List.of("ann"), null),
                        new FacetFilter(
                                List.of(new Facet(Kind.MAIL, "77@example.com")), List.of(), null),
                        new FacetFilter(List.of(), List.of(), bounds),
                        new FacetFilter(List.of(new Facet(Kind.ACTIVE, "")), List.of(), bounds));
        for (FacetFilter filter : filters) {
            for (boolean backward : new boolean[] {false, true}) {
                FacetPage.Request request = new FacetPage.Request(PAGE, backward, null);
                assertThat(rowsLookedAt(filter, request, null))
                        .as("%s backward %s", filter, backward)
                        .isBetween(1L, MOST_ROWS);
            }
        }
    }

    @Test
    void aPageFarBehindCostsNoMore() {
        FacetPage.Request request = new FacetPage.Request(PAGE, false, "p1");
        assertThat(
                        rowsLookedAt(
                                new FacetFilter(List.of(), List.of(), null),
                                request,
                                new FacetStatement.Place("", "name020000", "p1")))
                .isBetween(1L, MOST_ROWS);
    }

    private long rowsLookedAt(
            FacetFilter filter, FacetPage.Request request, FacetStatement.@Nullable Place place) {
        FacetStatement statement = new FacetStatement("person_facet", TenantId.MAIN);
        String sql = statement.page(filter, request, place);
        Row row =
                answer(
                        desk.pool
                                .preparedQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + sql)
                                .execute(statement.parameters())
                                .map(rows -> rows.iterator().next()));
        JsonArray plan = new JsonArray(String.valueOf(row.getValue(0)));
        return scanned(plan.getJsonObject(0).getJsonObject("Plan"));
    }

    /** Rows of all scans of the table, and those that they threw away. */
    private static long scanned(JsonObject node) {
        double loops = node.getDouble("Actual Loops", 0.0);
        boolean scan =
                node.getString("Node Type").contains("Scan") && node.containsKey("Relation Name");
        double own =
                scan
                        ? loops
                                * (node.getDouble("Actual Rows", 0.0)
                                        + node.getDouble("Rows Removed by Filter", 0.0))
                        : 0;
        return Math.round(own)
                + Stream.ofNullable(node.getJsonArray("Plans"))
                        .flatMap(JsonArray::stream)
                        .mapToLong(child -> scanned((JsonObject) child))
                        .sum();
    }
}
