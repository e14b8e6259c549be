package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement on {@code ticket_clock} and {@code ticket_span}. The queue has four stretches: in
 * each lane what is due, in the order of due dates, and behind it what is not. Each is read in its
 * order and no further than the page needs.
 */
final class DueQuery {
    private static final String DUE =
            """
            SELECT s.ticket_id, s.lane, c.due_at, c.target, s.priority_rank, s.received_at
            FROM ticket_clock c
            JOIN ticket_span s ON s.tenant = c.tenant AND s.ticket_id = c.ticket_id
                AND s.to_position = 9223372036854775807 AND s.open
            WHERE c.tenant = $1 AND c.status IN ('RUNNING', 'PAUSED') AND c.due_at IS NOT NULL
              AND NOT EXISTS (
                SELECT FROM ticket_clock o
                WHERE o.tenant = c.tenant AND o.ticket_id = c.ticket_id
                  AND o.status IN ('RUNNING', 'PAUSED') AND o.due_at IS NOT NULL
                  AND (o.due_at, o.target, o.round, o.turn)
                      < (c.due_at, c.target, c.round, c.turn))
              AND %s
            ORDER BY c.due_at, s.priority_rank, s.received_at, s.ticket_id LIMIT %d
            """;
    private static final String NOT_DUE =
            """
            SELECT s.ticket_id, s.lane, NULL::timestamptz AS due_at, NULL::text AS target,
                   s.priority_rank, s.received_at
            FROM ticket_span s
            WHERE s.tenant = $1 AND s.to_position = 9223372036854775807 AND s.open
              AND NOT EXISTS (
                SELECT FROM ticket_clock o
                WHERE o.tenant = s.tenant AND o.ticket_id = s.ticket_id
                  AND o.status IN ('RUNNING', 'PAUSED') AND o.due_at IS NOT NULL)
              AND %s
            ORDER BY s.priority_rank, s.received_at, s.ticket_id LIMIT %d
            """;
    private static final int LANES = 2;

    private final Tuple parameters = Tuple.tuple();
    private final List<String> conditions = new ArrayList<>();
    private final @Nullable Instant dueUntil;
    private final @Nullable DueItem after;
    private final int limit;

    /**
     * @param dueUntil only what is due until then; absent for all
     * @param after to go on behind
     */
    DueQuery(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            @Nullable Instant dueUntil,
            @Nullable DueItem after,
            int limit) {
        this.dueUntil = dueUntil;
        this.after = after;
        this.limit = limit;
        next(tenant.value());
        conditions.add(scope.terms().condition("s", this::next));
        numbers("line", filter.lines().stream().map(line -> line.number()).toList());
        texts("group_id", filter.groups());
        texts("agent_id", filter.agents());
        texts("state", filter.states());
        numbers("lane", filter.lanes().stream().map(lane -> lane.rank()).toList());
        texts("priority", filter.priorities());
        texts("kind", filter.kinds());
        if (filter.unassigned() != null) {
            conditions.add(filter.unassigned() ? "s.agent_id IS NULL" : "s.agent_id IS NOT NULL");
        }
    }

    String sql() {
        List<String> stretches = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            if (after == null || lane > after.lane()) {
                due(stretches, lane, null);
                notDue(stretches, lane, null);
            } else if (lane == after.lane() && after.dueAt() != null) {
                due(stretches, lane, after);
                notDue(stretches, lane, null);
            } else if (lane == after.lane()) {
                notDue(stretches, lane, after);
            }
        }
        String all =
                stretches.stream()
                        .map(one -> "(" + one + ")")
                        .collect(Collectors.joining(" UNION ALL "));
        return "SELECT * FROM (%s) q ORDER BY lane, due_at NULLS LAST, priority_rank, received_at, ticket_id LIMIT %d"
                .formatted(all, limit);
    }

    Tuple parameters() {
        return parameters;
    }

    private void due(List<String> stretches, int lane, @Nullable DueItem behind) {
        List<String> all = new ArrayList<>(conditions);
        all.add("s.lane = " + lane);
        if (dueUntil != null) {
            all.add("c.due_at <= %s::timestamptz".formatted(next(dueUntil)));
        }
        if (behind != null && behind.dueAt() != null) {
            String due = next(behind.dueAt());
            all.add("c.due_at >= %s::timestamptz".formatted(due));
            all.add(
                    "(c.due_at, s.priority_rank, s.received_at, s.ticket_id) > (%s::timestamptz, %s)"
                            .formatted(due, place(behind)));
        }
        stretches.add(DUE.formatted(String.join(" AND ", all), limit));
    }

    private void notDue(List<String> stretches, int lane, @Nullable DueItem behind) {
        if (dueUntil != null) {
            return;
        }
        List<String> all = new ArrayList<>(conditions);
        all.add("s.lane = " + lane);
        if (behind != null) {
            all.add(
                    "(s.priority_rank, s.received_at, s.ticket_id) > (%s)"
                            .formatted(place(behind)));
        }
        stretches.add(NOT_DUE.formatted(String.join(" AND ", all), limit));
    }

    private String place(DueItem item) {
        return "%s::integer, %s::timestamptz, %s::uuid"
                .formatted(
                        next(item.priorityRank()),
                        next(item.receivedAt()),
                        next(item.ticket().value()));
    }

    private void texts(String column, List<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(Object::toString).toArray(String[]::new);
            conditions.add("s.%s = ANY (%s::text[])".formatted(column, next(texts)));
        }
    }

    private void numbers(String column, List<Integer> values) {
        if (!values.isEmpty()) {
            conditions.add(
                    "s.%s = ANY (%s::integer[])"
                            .formatted(column, next(values.toArray(Integer[]::new))));
        }
    }

    private String next(Object value) {
        parameters.addValue(
                value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return "$" + parameters.size();
    }
}
