package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachTerms.Term;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code ticket_due}. A page is walked in the order of an index, no further than it
 * needs, whatever it is filtered by; where several walks give it, the first of all of them are
 * taken.
 */
final class DueQuery {
    private static final String ORDER = "lane, due_at, priority_rank, received_at, ticket_id";
    private static final String FROM =
            """
            SELECT d.ticket_id, d.lane, d.due_at, d.target, d.priority_rank, d.received_at
            FROM ticket_due d WHERE
            """;

    private static final String PAGE =
            """
            SELECT at.position AS at_position, page.ticket_id, page.lane,
                   nullif(page.due_at, 'infinity') AS due_at, page.target, page.priority_rank,
                   page.received_at
            FROM (SELECT coalesce(max(position), 0) AS position FROM projection_checkpoint
                  WHERE tenant = $1 AND projection = 'ticket_clock') at
            LEFT JOIN LATERAL (SELECT * FROM (%s) found%s) page ON true
            ORDER BY %s
            """;

    private final Tuple parameters = Tuple.tuple();
    private final List<String> conditions = new ArrayList<>();
    private final QueueFilter filter;
    private final ReachTerms reach;
    private boolean laneByLane;

    DueQuery(TenantId tenant, TicketScope scope, QueueFilter filter) {
        this.filter = filter;
        this.reach = scope.terms();
        conditions.add("d.tenant = " + next(tenant.value()));
        conditions.add("d.open");
        texts("priority", filter.priorities());
        texts("kind", filter.kinds());
        texts("service", filter.services());
        texts("company_id", filter.companies());
        if (filter.lanes().size() == 1) {
            conditions.add("d.lane = " + next(filter.lanes().getFirst().rank()));
        }
    }

    /** Only what is due until then. */
    DueQuery until(@Nullable Instant due) {
        if (due != null) {
            conditions.add("d.due_at <= %s::timestamptz".formatted(next(due)));
            laneByLane = true;
        }
        return this;
    }

    /** Only what stands behind. */
    DueQuery behind(@Nullable DueItem item) {
        if (item != null) {
            conditions.add(
                    "(d.lane, d.due_at, d.priority_rank, d.received_at, d.ticket_id)"
                            + " > (%s::integer, %s::timestamptz, %s::integer, %s::timestamptz, %s::uuid)"
                                    .formatted(
                                            next(item.lane()),
                                            item.dueAt() == null
                                                    ? "'infinity'"
                                                    : next(item.dueAt()),
                                            next(item.priorityRank()),
                                            next(item.receivedAt()),
                                            next(item.ticket().value())));
        }
        return this;
    }

    /** A page, each row with the read model's checkpoint; one row without a ticket if none. */
    String page(int limit) {
        DueWalks walks = new DueWalks(filter, laneByLane, this::next);
        String end = " ORDER BY %s LIMIT %d".formatted(ORDER, limit);
        String from = FROM + String.join(" AND ", conditions);
        String found =
                parts(walks).stream()
                        .map(walk -> walk.sql(from, end))
                        .collect(Collectors.joining(" UNION "));
        return PAGE.formatted(found, end, ORDER);
    }

    /** How many there are, and how many of them are due by when. */
    String counts(Instant now, Instant soon) {
        conditions.addAll(new DueWalks(filter, false, this::next).conditions());
        conditions.add(reach.condition("d", this::next));
        return """
        SELECT count(*) AS open, count(*) FILTER (WHERE d.due_at < {now}) AS overdue,
               count(*) FILTER (WHERE d.due_at >= {now} AND d.due_at <= {soon}) AS due_soon,
               nullif(min(d.due_at) FILTER (WHERE d.due_at >= {now}), 'infinity') AS next_due_at
        FROM ticket_due d WHERE
        """
                        .replace("{now}", next(now) + "::timestamptz")
                        .replace("{soon}", next(soon) + "::timestamptz")
                + String.join(" AND ", conditions);
    }

    Tuple parameters() {
        return parameters;
    }

    /** Each part of the reach by itself: with OR between them no index fits. */
    private List<DueWalks.Walk> parts(DueWalks walks) {
        if (reach.everything()) {
            return List.of(walks.whole());
        }
        if (reach.terms().isEmpty() || walks.isOfAgents()) {
            // what is given to one agent is little
            return List.of(walks.whole().where(reach.condition("d", this::next)));
        }
        return reach.terms().stream().map(term -> part(walks, term)).toList();
    }

    private DueWalks.Walk part(DueWalks walks, Term term) {
        return switch (term.column()) {
            case GROUP -> walks.ofGroups(term.values());
            case LINE -> walks.ofLines(term.values());
            case AGENT -> walks.ofAgents(term.values());
            case REQUESTER, COMPANY, SHARED ->
                    walks.whole()
                            .where(
                                    "d.ticket_id = ANY (ARRAY(SELECT c.id FROM ticket_card c WHERE c.tenant = $1 AND c.open AND %s))"
                                            .formatted(term.condition("c", this::next)));
        };
    }

    private void texts(String column, List<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(Object::toString).toArray(String[]::new);
            conditions.add("d.%s = ANY (%s::text[])".formatted(column, next(texts)));
        }
    }

    private String next(Object value) {
        parameters.addValue(
                value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return "$" + parameters.size();
    }
}
