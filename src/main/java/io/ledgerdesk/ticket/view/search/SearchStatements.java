package io.ledgerdesk.ticket.view.search;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachTerms.Column;
import io.ledgerdesk.ticket.view.reach.ReachWalks;
import io.ledgerdesk.ticket.view.search.word.WordKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one search asks of the database. */
final class SearchStatements {
    private final Pool pool;
    private final TenantId tenant;
    private final ReachTerms reach;
    private final String open;
    private final int walks;
    private final long upTo;

    /**
     * @param walks see {@link ReachSettings#walks}
     * @param upTo no ticket of a higher number
     */
    SearchStatements(Pool pool, TenantId tenant, TicketScope scope, int walks, long upTo) {
        this.pool = pool;
        this.tenant = tenant;
        this.reach = scope.terms();
        this.open = scope.ofRequester() ? "s.public" : "true";
        this.walks = walks;
        this.upTo = upTo;
    }

    /**
     * What one statement found.
     *
     * @param examined tickets that it looked at
     */
    record Chunk(List<SearchHit> hits, int examined) {}

    /** The newest tickets that have the term. */
    Uni<Chunk> of(Meaning term, List<Integer> slices, int most) {
        Tuple all = Tuple.of(tenant.value(), keys(term, slices), upTo, most);
        return pool.preparedQuery(HuntSql.of(visible(all)))
                .execute(all)
                .map(SearchStatements::hits)
                .map(hits -> new Chunk(hits, hits.size()));
    }

    /** Of the newest tickets that have one of the terms, those that have all. */
    Uni<Chunk> all(Meaning driver, List<Meaning> terms, List<Integer> slices, int most) {
        Tuple all = asked(terms, most);
        all.addValue(keys(driver, slices));
        return chunk(HuntSql.allByTerm(visible(all), open), all);
    }

    /** The newest tickets of these slices that have all terms. */
    Uni<Chunk> together(List<Meaning> terms, List<Integer> slices, int most) {
        String[] keys =
                terms.stream().map(term -> literal(keys(term, slices))).toArray(String[]::new);
        Tuple all = Tuple.of(tenant.value(), keys, upTo, most, places(terms));
        return chunk(HuntSql.together(visible(all)), all);
    }

    /** The slice of the newest ticket that may be found. */
    Uni<Integer> newestSlice() {
        return pool.preparedQuery(HuntSql.NEWEST)
                .execute(Tuple.of(tenant.value()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0))
                .map(newest -> WordKeys.slice(Math.min(newest, upTo)));
    }

    /** Of the newest tickets in reach, those that have all the terms where one may read. */
    Uni<Chunk> among(List<Meaning> terms, int most) {
        Tuple all = asked(terms, most);
        if (reach.isOnly(Column.REQUESTER)) {
            String own = reach.condition("s", next(all));
            return chunk(HuntSql.allByRequester(own, open), all);
        }
        if (reach.terms().isEmpty()) {
            return Uni.createFrom().item(new Chunk(List.of(), 0));
        }
        List<String> conditions = List.of("tenant = $1::text", "number_value <= $3::bigint");
        String found =
                new ReachWalks(conditions, walks, next(all))
                        .found(reach, "number_value", " DESC", most);
        return chunk(HuntSql.allByReach(found, open), all);
    }

    /** What of {@code s} may be found by; takes its values into the statement. */
    private String visible(Tuple parameters) {
        return open + " AND " + reach.ofTicket("s.ticket_id", next(parameters));
    }

    private static Function<Object, String> next(Tuple parameters) {
        return value -> {
            parameters.addValue(value);
            return "$" + parameters.size();
        };
    }

    /** In how many texts of a slice each term stands. */
    Uni<long[]> counts(int slice, List<Meaning> terms) {
        String[] keys =
                terms.stream()
                        .map(term -> literal(keys(term, List.of(slice))))
                        .toArray(String[]::new);
        return pool.preparedQuery(HuntSql.COUNTS)
                .execute(Tuple.of(places(terms), keys))
                .map(rows -> {
                    long[] counts = new long[terms.size()];
                    rows.forEach(row -> counts[row.getInteger(0)] = row.getLong(1));
                    return counts;
                });
    }

    private Tuple asked(List<Meaning> terms, int most) {
        return Tuple.of(
                tenant.value(),
                terms.stream().map(Meaning::literal).toArray(String[]::new),
                upTo,
                most,
                places(terms));
    }

    private Uni<Chunk> chunk(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(SearchStatements::chunk);
    }

    private static Chunk chunk(RowSet<Row> rows) {
        List<SearchHit> hits = new ArrayList<>();
        int examined = 0;
        for (Row row : rows) {
            if (row.getUUID(0) == null) {
                examined = row.getInteger(1);
            } else {
                hits.add(hit(row));
            }
        }
        return new Chunk(hits, examined);
    }

    private static List<SearchHit> hits(RowSet<Row> rows) {
        return rows.stream().map(SearchStatements::hit).toList();
    }

    private static SearchHit hit(Row row) {
        return new SearchHit(
                new TicketId(Objects.requireNonNull(row.getUUID(0))),
                row.getLong(1),
                row.getInteger(2));
    }

    private static Integer[] places(List<Meaning> terms) {
        return IntStream.range(0, terms.size()).boxed().toArray(Integer[]::new);
    }

    private static Long[] keys(Meaning term, List<Integer> slices) {
        return slices.stream()
                .flatMap(slice -> term.hashes().stream().map(hash -> WordKeys.key(slice, hash)))
                .toArray(Long[]::new);
    }

    private static String literal(Long[] keys) {
        return List.of(keys).toString().replace('[', '{').replace(']', '}');
    }
}
