package io.ledgerdesk.servicelevel.view.backlog;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueConditions;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.SpanTree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts open tickets as they are and as they were at any instant. */
@Singleton
public final class Backlogs {
    /** No ticket lies beyond; the database does not know every instant that can be written. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * What is over by now is looked up where it may hang in the tree, see {@link SpanTree}; what
     * lasts is counted once, with the first instant that it was there at.
     */
    private static final String HAPPENED =
            """
            SELECT ended.no, ended.part, sum(ended.tickets)::bigint AS tickets, false AS lasting
            FROM (
                SELECT i.no, past.part, past.tickets
                FROM unnest($3::integer[], $4::timestamptz[], $5::bigint[]) AS i (no, at, fork)
                CROSS JOIN LATERAL (
                    SELECT %1$s AS part, count(*) AS tickets FROM ticket_span s
                    WHERE s.tenant = $1 AND s.fork = i.fork
                      AND s.to_at > i.at AND s.from_at <= i.at AND %2$s
                    GROUP BY 1) past) ended
            GROUP BY 1, 2
            UNION ALL
            SELECT width_bucket(s.from_at - interval '1 microsecond', $2::timestamptz[]) + 1,
                   %1$s, count(*), true
            FROM ticket_span s
            WHERE s.tenant = $1 AND s.open AND s.to_position = 9223372036854775807 AND %2$s
            GROUP BY 1, 2
            """;

    /** The log up to each instant, and the queues' rows that lay around its end. */
    private static final String RECORDED =
            """
            SELECT i.no::integer AS no, counted.part, counted.tickets, false AS lasting
            FROM unnest($2::timestamptz[]) WITH ORDINALITY AS i (at, no)
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT r.position FROM ticket_event_entry r
                    WHERE r.tenant = $1 AND r.recorded_at <= i.at
                    ORDER BY r.recorded_at DESC, r.position DESC LIMIT 1), 0) AS position) p
            CROSS JOIN LATERAL (
                SELECT %1$s AS part, count(*) AS tickets FROM ticket_span s
                WHERE s.tenant = $1 AND s.open
                  AND int8range(s.from_position, s.to_position) @> p.position AND %2$s
                GROUP BY 1) counted
            """;

    private static final String OVERDUE =
            """
            SELECT
                (SELECT count(*) FROM ticket_span s
                 WHERE s.tenant = $1 AND s.open AND s.to_position = 9223372036854775807
                   AND %s) AS open,
                (SELECT count(DISTINCT c.ticket_id) FROM ticket_clock c
                 JOIN ticket_span s ON s.tenant = c.tenant AND s.ticket_id = c.ticket_id
                     AND s.to_position = 9223372036854775807 AND s.open
                 WHERE c.tenant = $1 AND c.status IN ('RUNNING', 'PAUSED')
                   AND c.due_at IS NOT NULL AND c.due_at < $2 AND %s) AS overdue
            """;

    private final Pool pool;

    public Backlogs(Pool pool) {
        this.pool = pool;
    }

    /**
     * The backlog at each instant, of the tickets in the scope, as the desk knows them to have been
     * or as they were recorded by then.
     *
     * @param filter which of those that stood in queues; the scope is that of today
     * @param instants in order
     */
    public Uni<List<BacklogInstant>> at(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            List<Instant> instants,
            BacklogBasis basis,
            BacklogBy by) {
        Tuple parameters = Tuple.of(tenant.value(), times(instants.stream()));
        if (basis == BacklogBasis.OCCURRED) {
            hang(parameters, instants);
        }
        List<String> wanted = new ArrayList<>();
        wanted.add(scope.terms().ofTicket("s.ticket_id", value -> next(parameters, value)));
        wanted.addAll(QueueConditions.of(filter, "s.", value -> next(parameters, value)));
        String sql =
                switch (basis) {
                    case OCCURRED -> HAPPENED;
                    case RECORDED -> RECORDED;
                };
        return pool.preparedQuery(sql.formatted(by.sql(), String.join(" AND ", wanted)))
                .execute(parameters)
                .map(rows -> counted(instants, rows));
    }

    /** Each instant with each second at which stretches around it hang. */
    private static void hang(Tuple parameters, List<Instant> instants) {
        List<Integer> numbers = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        List<Long> forks = new ArrayList<>();
        for (int i = 0; i < instants.size(); i++) {
            for (long fork : SpanTree.around(instants.get(i))) {
                numbers.add(i + 1);
                times.add(instants.get(i));
                forks.add(fork);
            }
        }
        parameters.addValue(numbers.toArray(Integer[]::new));
        parameters.addValue(times(times.stream()));
        parameters.addValue(forks.toArray(Long[]::new));
    }

    private static OffsetDateTime[] times(Stream<Instant> instants) {
        return instants.map(Backlogs::bounded)
                .map(at -> at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static Instant bounded(Instant at) {
        return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(LATEST) ? LATEST : at;
    }

    private static List<BacklogInstant> counted(List<Instant> instants, RowSet<Row> rows) {
        List<Map<Optional<String>, Long>> parts =
                instants.stream().<Map<Optional<String>, Long>>map(at -> new HashMap<>()).toList();
        for (Row row : rows) {
            int first = row.getInteger("no") - 1;
            int last = row.getBoolean("lasting") ? instants.size() - 1 : first;
            for (int i = first; i <= last; i++) {
                parts.get(i)
                        .merge(
                                Optional.ofNullable(row.getString("part")),
                                row.getLong("tickets"),
                                Long::sum);
            }
        }
        List<BacklogInstant> found = new ArrayList<>();
        for (int i = 0; i < instants.size(); i++) {
            found.add(new BacklogInstant(instants.get(i), inOrder(parts.get(i))));
        }
        return found;
    }

    /** By name, those without one last. */
    private static List<BacklogPart> inOrder(Map<Optional<String>, Long> parts) {
        return parts.entrySet().stream()
                .map(part -> new BacklogPart(part.getKey().orElse(null), part.getValue()))
                .sorted(
                        Comparator.comparing(
                                BacklogPart::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Open tickets of the scope and the overdue ones among them. */
    public Uni<OverdueShare> overdue(
            TenantId tenant, TicketScope scope, QueueFilter filter, Instant now) {
        Tuple parameters = Tuple.of(tenant.value(), now.atOffset(ZoneOffset.UTC));
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.terms().condition("s", value -> next(parameters, value)));
        conditions.addAll(QueueConditions.of(filter, "s.", value -> next(parameters, value)));
        String wanted = String.join(" AND ", conditions);
        return pool.preparedQuery(OVERDUE.formatted(wanted, wanted))
                .execute(parameters)
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new OverdueShare(row.getLong("open"), row.getLong("overdue"));
                });
    }

    private static String next(Tuple parameters, Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
