package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketTag;
import io.ledgerdesk.ticket.view.reach.ReachSettings;
import io.ledgerdesk.ticket.view.reach.ReachTerms;
import io.ledgerdesk.ticket.view.reach.ReachWalks;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement on {@code ticket_card}, written condition by condition: only what was asked for
 * stands in it, so that an index fits.
 */
final class TicketCardQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();
    private final TicketScope scope;
    private final int walks;
    private boolean named;

    /**
     * @param walks see {@link ReachSettings#walks}
     */
    TicketCardQuery(TenantId tenant, TicketScope scope, int walks) {
        this.scope = scope;
        this.walks = walks;
        equal("tenant", tenant);
    }

    /** Only if there is a value. */
    TicketCardQuery equal(String column, @Nullable Object value) {
        return compare(column, "= ", value == null ? null : value.toString());
    }

    TicketCardQuery compare(String column, String operator, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " " + operator + next(value));
        }
        return this;
    }

    TicketCardQuery any(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(Object::toString).toArray(String[]::new);
            conditions.add(column + " = ANY (" + next(texts) + "::text[])");
        }
        return this;
    }

    TicketCardQuery anyId(UUID[] ids) {
        named = true;
        conditions.add("id = ANY (" + next(ids) + "::uuid[])");
        return this;
    }

    TicketCardQuery filtered(TicketFilter filter) {
        if (filter.open() != null) {
            conditions.add(filter.open() ? "open" : "NOT open");
        } else if (!filter.states().isEmpty()
                && filter.states().stream().allMatch(TicketState::isOpen)) {
            conditions.add("open");
        }
        if (filter.assigned() != null) {
            String nobody = "(group_id IS NULL AND agent_id IS NULL)";
            conditions.add(filter.assigned() ? "NOT " + nobody : nobody);
        }
        if (filter.receivedFrom() != null) {
            compare("received_at", ">= ", filter.receivedFrom().atOffset(ZoneOffset.UTC));
        }
        if (filter.receivedBefore() != null) {
            compare("received_at", "< ", filter.receivedBefore().atOffset(ZoneOffset.UTC));
        }
        if (filter.states().size() == 1) {
            equal("state", filter.states().iterator().next());
        } else {
            any("state", filter.states());
        }
        tagged(filter.tags());
        return any("priority", filter.priorities())
                .equal("kind", filter.kind())
                .equal("service", filter.service())
                .equal("requester_id", filter.requester())
                .equal("group_id", filter.group())
                .equal("agent_id", filter.agent())
                .equal("external_id", filter.externalId());
    }

    private void tagged(Set<TicketTag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        if (scope.ofRequester()) {
            // what may not be seen must not be found by trying either
            conditions.add("FALSE");
            return;
        }
        String[] wanted = tags.stream().map(TicketTag::value).toArray(String[]::new);
        // the index has only tickets with tags, and the planner has to be told
        conditions.add("tags IS NOT NULL");
        conditions.add("string_to_array(tags, ',') @> " + next(wanted) + "::text[]");
    }

    /** Beyond the cursor, looking the way the page is read. */
    TicketCardQuery beyond(TicketOrder order, boolean ascending, @Nullable TicketCursor cursor) {
        if (cursor != null) {
            conditions.add(
                    "(%s, id) %s (%s::%s, %s::uuid)"
                            .formatted(
                                    order.field().column(scope),
                                    ascending ? ">" : "<",
                                    next(TicketOrder.key(cursor)),
                                    order.field().type(),
                                    next(cursor.id().value())));
        }
        return this;
    }

    /** The statement, once: its terms are taken into it as it is written. */
    String cards() {
        return "SELECT " + TicketCardColumns.SELECTED + where();
    }

    /** The same in an order, as many as a page needs. */
    String cards(TicketOrder order, boolean ascending, int limit) {
        String column = order.field().column(scope);
        String way = ascending ? " ASC" : " DESC";
        String end = " ORDER BY %s%s, id%s".formatted(column, way, way);
        ReachTerms terms = scope.terms();
        return named || terms.isSimple()
                ? cards() + end + " LIMIT " + limit
                : "SELECT %s FROM %s JOIN ticket_card USING (tenant, id)%s"
                        .formatted(
                                TicketCardColumns.SELECTED,
                                new ReachWalks(conditions, walks, this::next)
                                        .found(terms, column, way, limit),
                                end);
    }

    String ids() {
        return "SELECT id" + where();
    }

    String count() {
        return "SELECT count(*)" + where();
    }

    Tuple parameters() {
        return parameters;
    }

    private String where() {
        ReachTerms terms = scope.terms();
        return " FROM ticket_card WHERE "
                + String.join(" AND ", conditions)
                + (terms.everything() ? "" : " AND " + terms.condition("ticket_card", this::next));
    }

    private String next(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
