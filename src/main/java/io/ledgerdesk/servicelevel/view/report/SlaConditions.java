package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on {@code ticket_clock t}: only what was asked for stands in them, so that an index
 * fits. {@code $1} is the tenant.
 */
public final class SlaConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Tuple parameters = Tuple.tuple();

    public SlaConditions(TenantId tenant, TicketScope scope, SlaFilter filter) {
        conditions.add("t.tenant = " + next(tenant.value()));
        texts("t.target", filter.targets());
        texts("t.priority", filter.priorities());
        texts("t.kind", filter.kinds());
        texts("t.agreement", filter.agreements());
        texts("t.service", filter.services());
        texts("t.company", filter.companies());
        if (!filter.lines().isEmpty()) {
            Integer[] lines =
                    filter.lines().stream().map(line -> line.number()).toArray(Integer[]::new);
            conditions.add("t.line = ANY (%s::integer[])".formatted(next(lines)));
        }
        if (!filter.ofTicket().equals(SlaFilter.OfTicket.ANY)) {
            ofTicket(filter.ofTicket());
        }
        if (!scope.isEverything()) {
            conditions.add(scope.terms().ofTicket("t.ticket_id", this::next));
        }
    }

    /** Takes a condition. */
    public SlaConditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** That a column lies in a period whose end does not belong to it. */
    public SlaConditions within(String column, @Nullable Instant from, @Nullable Instant before) {
        if (from != null) {
            conditions.add("t.%s >= %s::timestamptz".formatted(column, next(from)));
        }
        if (before != null) {
            conditions.add("t.%s < %s::timestamptz".formatted(column, next(before)));
        }
        return this;
    }

    /** Takes a value and answers its place. */
    public String next(Object value) {
        parameters.addValue(
                value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return "$" + parameters.size();
    }

    /** All of them, joined. */
    public String text() {
        return String.join(" AND ", conditions);
    }

    public Tuple parameters() {
        return parameters;
    }

    private void ofTicket(SlaFilter.OfTicket wanted) {
        int before = conditions.size();
        texts("c.group_id", wanted.groups());
        texts("c.agent_id", wanted.agents());
        texts("c.topic", wanted.topics());
        texts("c.channel", wanted.channels());
        List<String> ofCard = conditions.subList(before, conditions.size());
        String one =
                "EXISTS (SELECT FROM ticket_card c WHERE c.tenant = $1 AND c.id = t.ticket_id AND %s)"
                        .formatted(String.join(" AND ", ofCard));
        ofCard.clear();
        conditions.add(one);
    }

    private void texts(String column, List<?> values) {
        if (!values.isEmpty()) {
            String[] texts = values.stream().map(SlaConditions::text).toArray(String[]::new);
            conditions.add(
                    texts.length == 1
                            ? "%s = %s".formatted(column, next(texts[0]))
                            : "%s = ANY (%s::text[])".formatted(column, next(texts)));
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }
}
