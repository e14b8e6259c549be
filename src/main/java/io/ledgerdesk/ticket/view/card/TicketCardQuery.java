package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketTag;
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

    TicketCardQuery(TenantId tenant, TicketScope scope) {
        this.scope = scope;
        equal("tenant", tenant);
        equal("requester_id", scope.requester());
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
                .equal("requester_id", filter.requester())
                .equal("group_id", filter.group())
                .equal("agent_id", filter.agent())
                .equal("external_id", filter.externalId());
    }

    private void tagged(Set<TicketTag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        if (scope.requester() != null) {
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

    String cards() {
        return "SELECT " + TicketCardColumns.SELECTED + where();
    }

    String cards(TicketOrder order, boolean ascending, int limit) {
        String way = ascending ? " ASC" : " DESC";
        return cards()
                + " ORDER BY %s%s, id%s LIMIT %d"
                        .formatted(order.field().column(scope), way, way, limit);
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
        return " FROM ticket_card WHERE " + String.join(" AND ", conditions);
    }

    private String next(Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
