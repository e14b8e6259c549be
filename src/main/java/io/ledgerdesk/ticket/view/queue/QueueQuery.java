package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.queue.place.QueueConditions;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachTerms.Term;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    private final ReachTerms reach;
    private final int walks;
    private final boolean past;

    /**
     * @param walks see {@link ReachSettings#walks}
     * @param asOf which past; absent for now
     */
    QueueQuery(
            TenantId tenant, ReachTerms reach, int walks, QueueFilter filter, @Nullable Long asOf) {
        this.reach = reach;
        this.walks = walks;
        this.past = asOf != null;
        conditions.add("tenant = " + next(tenant.value()));
        conditions.add("open");
        if (asOf == null) {
            conditions.add("to_position = 9223372036854775807");
        } else {
            conditions.add("int8range(from_position, to_position) @> " + next(asOf) + "::bigint");
        }
        conditions.addAll(QueueConditions.of(filter, "", this::next));
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
                + " LEFT JOIN LATERAL (%s) page ON true ORDER BY %s"
                        .formatted(rows(" ORDER BY %s LIMIT %d".formatted(order, limit)), order);
    }

    /** Each part of the reach is looked up by itself where an index has it in the queue's order. */
    private String rows(String end) {
        String selected = "SELECT " + TicketSpanColumns.SELECTED;
        if (past || reach.isSimple()) {
            return selected + where() + end;
        }
        String from = selected + " FROM ticket_span WHERE " + String.join(" AND ", conditions);
        return "SELECT * FROM (%s) AS reached%s"
                .formatted(
                        reach.terms().stream()
                                .map(term -> rows(term, from + " AND ", end))
                                .collect(Collectors.joining(" UNION ")),
                        end);
    }

    private String rows(Term term, String from, String end) {
        int values = term.values().size();
        return switch (term.column()) {
            case GROUP, LINE, AGENT ->
                    values == 1 || values > walks
                            ? "(" + from + term.condition("ticket_span", this::next) + end + ")"
                            : "(SELECT one.* FROM unnest(%s::%s[]) AS wanted (value) CROSS JOIN"
                                            .formatted(next(term.array()), term.column().type())
                                    + " LATERAL (%s%s = wanted.value%s) AS one)"
                                            .formatted(from, term.column().sql(), end);
            case REQUESTER, COMPANY, SHARED ->
                    "(%sticket_id = ANY (ARRAY(SELECT c.id FROM ticket_card c WHERE c.tenant = $1"
                                    .formatted(from)
                            + " AND c.open AND %s))%s)"
                                    .formatted(term.condition("c", this::next), end);
        };
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

    /** Of the past that is shown which may be seen today. */
    private String where() {
        String from = " FROM ticket_span WHERE " + String.join(" AND ", conditions);
        if (reach.everything()) {
            return from;
        }
        return from
                + " AND "
                + (past
                        ? reach.ofTicket("ticket_span.ticket_id", this::next)
                        : reach.condition("ticket_span", this::next));
    }

    private String next(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
