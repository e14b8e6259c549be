package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachTerms.Column;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Span;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement on {@code ticket_event_entry}. Where a list is given, each of its terms is looked up
 * by index and read no further than a page: a filter of rare terms never scans the log. A
 * requester's events are few: they are looked up by requester.
 */
final class TicketEventQuery {
    private static final String TABLE = "ticket_event_entry";
    private static final String TICKET = "ticket_id";

    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();
    private final List<Terms> lists = new ArrayList<>();
    private final boolean byRequester;

    /** One of the filter's lists; {@code parameter} holds its terms. */
    private record Terms(String column, String parameter) {}

    TicketEventQuery(TenantId tenant, TicketScope scope, TicketEventFilter filter) {
        ReachTerms reach = scope.terms();
        byRequester = reach.isOnly(Column.REQUESTER);
        conditions.add("x.tenant = " + next(tenant.value()));
        if (byRequester) {
            conditions.add(reach.condition("x", this::next));
        } else if (!reach.everything()) {
            conditions.add(reach.ofTicket("x.ticket_id", this::next));
        }
        if (scope.ofRequester()) {
            conditions.add("x.readable_by_requester");
        }
        if (!filter.tickets().isEmpty()) {
            UUID[] ids = filter.tickets().stream().map(TicketId::value).toArray(UUID[]::new);
            lists.add(new Terms(TICKET, next(ids) + "::uuid[]"));
        }
        texts("actor_id", filter.actors());
        texts("type", filter.types());
        occurred(filter.occurred());
        recorded(filter.recorded());
        if (filter.positions().after() > 0) {
            conditions.add("x.position > " + next(filter.positions().after()));
        }
        if (filter.positions().upTo() < Long.MAX_VALUE) {
            conditions.add("x.position <= " + next(filter.positions().upTo()));
        }
    }

    /** Behind a position forward, before it backward. */
    TicketEventQuery beyond(TicketEventPage.Request request) {
        if (request.from() != null) {
            conditions.add(
                    "x.position " + (request.backward() ? "< " : "> ") + next(request.from()));
        }
        return this;
    }

    /** Positions in the order in which the page is read, one more than it holds. */
    String positions(TicketEventPage.Request request) {
        String end = end(request);
        if (lists.isEmpty() || (byRequester && !namesTickets())) {
            return "SELECT x.position FROM " + TABLE + " x" + where(lists) + end;
        }
        return "SELECT x.position FROM " + eachTerm("x.position", end) + " x" + end;
    }

    /** The same for each ticket of the filter, which must name some: ticket and position. */
    String positionsByTicket(TicketEventPage.Request request) {
        return "SELECT w.term, x.position FROM " + eachTerm("x.position", end(request)) + " x";
    }

    String count() {
        return "SELECT count(*) FROM " + TABLE + " x" + where(lists);
    }

    /** The same for each ticket of the filter, which must name some: ticket and count. */
    String countByTicket() {
        return "SELECT w.term, x.events FROM " + eachTerm("count(*) AS events", "") + " x";
    }

    Tuple parameters() {
        return parameters;
    }

    private boolean namesTickets() {
        return lists.getFirst().column().equals(TICKET);
    }

    private String eachTerm(String selected, String end) {
        Terms driving = lists.getFirst();
        return "unnest("
                + driving.parameter()
                + ") AS w (term) CROSS JOIN LATERAL (SELECT "
                + selected
                + " FROM "
                + TABLE
                + " x"
                + where(lists.subList(1, lists.size()))
                + " AND x."
                + driving.column()
                + " = w.term"
                + end
                + ")";
    }

    private static String end(TicketEventPage.Request request) {
        return " ORDER BY x.position %s LIMIT %d"
                .formatted(request.backward() ? "DESC" : "ASC", request.size() + 1);
    }

    private String where(List<Terms> anyOf) {
        List<String> all = new ArrayList<>(conditions);
        anyOf.forEach(
                terms -> all.add("x." + terms.column() + " = ANY (" + terms.parameter() + ")"));
        return " WHERE " + String.join(" AND ", all);
    }

    private void texts(String column, List<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(Object::toString).toArray(String[]::new);
            lists.add(new Terms(column, next(texts) + "::text[]"));
        }
    }

    private void occurred(Span span) {
        if (span.from() != null) {
            conditions.add("x.occurred_at >= " + next(span.from()));
            conditions.add("x.position > " + lastBefore("occurred_so_far", span.from()));
        }
        if (span.before() != null) {
            conditions.add("x.occurred_at < " + next(span.before()));
        }
    }

    /** As a stretch of the log: times of recording never decrease with position. */
    private void recorded(Span span) {
        if (span.from() != null) {
            conditions.add("x.position > " + lastBefore("recorded_at", span.from()));
        }
        if (span.before() != null) {
            conditions.add("x.position <= " + lastBefore("recorded_at", span.before()));
        }
    }

    /**
     * @param rising a time that never decreases with position
     */
    private String lastBefore(String rising, Instant instant) {
        return "coalesce((SELECT r.position FROM %s r WHERE r.tenant = $1 AND r.%s < %s ORDER BY"
                        .formatted(TABLE, rising, next(instant))
                + " r.%s DESC, r.position DESC LIMIT 1), 0)".formatted(rising);
    }

    private String next(@Nullable Object value) {
        parameters.addValue(
                value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return "$" + parameters.size();
    }
}
