package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement on {@code ticket_span}, written condition by condition: only what was asked for
 * stands in it, so that an index fits.
 */
final class QueueQuery {
    /** How far the projection is, in the snapshot of the statement it stands in. */
    private static final String CHECKPOINT =
            """
            (SELECT coalesce(max(position), 0) AS position FROM projection_checkpoint
             WHERE tenant = $1 AND projection = 'ticket_span') at
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();

    /**
     * @param asOf which past; absent for now
     */
    QueueQuery(TenantId tenant, QueueFilter filter, @Nullable Long asOf) {
        conditions.add("tenant = " + next(tenant.value()));
        conditions.add("open");
        if (asOf == null) {
            conditions.add("to_position = 9223372036854775807");
        } else {
            conditions.add("int8range(from_position, to_position) @> " + next(asOf) + "::bigint");
        }
        lines(filter);
        any("group_id", filter.groups());
        any("agent_id", filter.agents());
        any("state", filter.states());
        lanes(filter);
        any("priority", filter.priorities());
        any("kind", filter.kinds());
        if (filter.unassigned() != null) {
            conditions.add(filter.unassigned() ? "agent_id IS NULL" : "agent_id IS NOT NULL");
        }
    }

    /** Beyond a place, looking the way the page is read. */
    QueueQuery beyond(@Nullable Place place, boolean backward) {
        if (place != null) {
            conditions.add(
                    "(%s) %s (%s::integer, %s::integer, %s::timestamptz, %s::uuid)"
                            .formatted(
                                    QueueOrder.COLUMNS,
                                    backward ? "<" : ">",
                                    next(place.lane()),
                                    next(place.priorityRank()),
                                    next(place.received()),
                                    next(place.ticket().value())));
        }
        return this;
    }

    /** A page, each row with the projection's checkpoint; one row without a ticket if none. */
    String page(boolean backward, int limit) {
        String order = backward ? QueueOrder.BACKWARD : QueueOrder.COLUMNS;
        return "SELECT at.position AS at_position, page.* FROM "
                + CHECKPOINT
                + " LEFT JOIN LATERAL (SELECT %s%s ORDER BY %s LIMIT %d) page ON true ORDER BY %s"
                        .formatted(TicketSpanColumns.SELECTED, where(), order, limit, order);
    }

    String count() {
        return "SELECT count(*)" + where();
    }

    /** The total first, then each part, the largest of a kind first. */
    String counts(int limit) {
        return "SELECT * FROM (SELECT state, line, group_id, agent_id, count(*) AS tickets,"
                + " grouping(state, line, group_id, agent_id) AS part"
                + where()
                + " GROUP BY GROUPING SETS ((), (state), (line), (group_id), (agent_id))) counted"
                + " ORDER BY part = 15 DESC, part, tickets DESC, state, line, group_id, agent_id"
                + " LIMIT "
                + limit;
    }

    Tuple parameters() {
        return parameters;
    }

    private void lines(QueueFilter filter) {
        number("line", filter.lines().stream().map(line -> line.number()).toList());
    }

    private void lanes(QueueFilter filter) {
        number("lane", filter.lanes().stream().map(QueueLane::rank).toList());
    }

    private void number(String column, List<Integer> values) {
        if (!values.isEmpty()) {
            conditions.add(
                    values.size() == 1
                            ? column + " = " + next(values.getFirst())
                            : column
                                    + " = ANY ("
                                    + next(values.toArray(Integer[]::new))
                                    + "::integer[])");
        }
    }

    /** One value is compared for equality: the index then gives the queue's order. */
    private void any(String column, List<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(Object::toString).toArray(String[]::new);
            conditions.add(
                    texts.length == 1
                            ? column + " = " + next(texts[0])
                            : column + " = ANY (" + next(texts) + "::text[])");
        }
    }

    private String where() {
        return " FROM ticket_span WHERE " + String.join(" AND ", conditions);
    }

    private String next(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
