package io.ledgerdesk.servicelevel.view.backlog;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts open tickets as they are and as they were at any instant, by when it was recorded. */
@Singleton
public final class Backlogs {
    /** The log up to each instant, and the queues' rows that lay around its end. */
    private static final String THEN =
            """
            SELECT i.no, counted.part, counted.tickets
            FROM unnest($2::timestamptz[]) WITH ORDINALITY AS i (at, no)
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT r.position FROM ticket_event_entry r
                    WHERE r.tenant = $1 AND r.recorded_at <= i.at
                    ORDER BY r.recorded_at DESC, r.position DESC LIMIT 1), 0) AS position) p
            CROSS JOIN LATERAL (
                SELECT %s AS part, count(*) AS tickets FROM ticket_span s
                WHERE s.tenant = $1 AND s.open
                  AND int8range(s.from_position, s.to_position) @> p.position AND %s
                GROUP BY 1) counted
            ORDER BY i.no, counted.part
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
     * The backlog at each instant, of the tickets in the scope.
     *
     * @param instants in order
     */
    public Uni<List<BacklogInstant>> at(
            TenantId tenant, TicketScope scope, List<Instant> instants, BacklogBy by) {
        OffsetDateTime[] times =
                instants.stream()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new);
        Tuple parameters = Tuple.of(tenant.value(), times);
        String reach = scope.terms().ofTicket("s.ticket_id", value -> next(parameters, value));
        return pool.preparedQuery(THEN.formatted(by.sql(), reach))
                .execute(parameters)
                .map(rows -> {
                    List<List<BacklogPart>> parts =
                            instants.stream()
                                    .<List<BacklogPart>>map(at -> new ArrayList<>())
                                    .toList();
                    rows.forEach(row ->
                            parts.get(row.getLong("no").intValue() - 1)
                                    .add(
                                            new BacklogPart(
                                                    row.getString("part"),
                                                    row.getLong("tickets"))));
                    List<BacklogInstant> found = new ArrayList<>();
                    for (int i = 0; i < instants.size(); i++) {
                        found.add(new BacklogInstant(instants.get(i), parts.get(i)));
                    }
                    return found;
                });
    }

    /** Open tickets of the scope and the overdue ones among them. */
    public Uni<OverdueShare> overdue(TenantId tenant, TicketScope scope, Instant now) {
        Tuple parameters = Tuple.of(tenant.value(), now.atOffset(ZoneOffset.UTC));
        String reach = scope.terms().condition("s", value -> next(parameters, value));
        return pool.preparedQuery(OVERDUE.formatted(reach, reach))
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
