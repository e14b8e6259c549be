package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One statement that reads the head and the events that meet the criteria in one snapshot: the head
 * in column 0 of every row (one row of nulls behind it if no event was met), the event behind it.
 * Its shape forces index look-ups, whatever the planner believes about the table's size.
 */
record SourceStatement(String sql, Tuple parameters) {
    private static final String HEAD_ALONE =
            "SELECT coalesce((SELECT position FROM head WHERE tenant = $1), 0) AS head";

    /**
     * Several streams of a tenant ($1) in one snapshot: of each tag ($2) the events up to a
     * position ($3), at most $4 of each. The head in column 0, the tag's number from 1 in column 1,
     * the event behind them; one row of nulls behind the head if no tag has an event.
     */
    static final String STREAMS =
            "SELECT h.head, f.* FROM ("
                    + HEAD_ALONE
                    + ") h LEFT JOIN (SELECT w.no, e.* FROM unnest($2::text[], $3::bigint[])"
                    + " WITH ORDINALITY AS w (tag, up_to, no) CROSS JOIN LATERAL (SELECT t.position"
                    + " FROM event_tag t WHERE t.tenant = $1 AND t.tag = w.tag AND t.position <="
                    + " w.up_to ORDER BY t.position LIMIT $4) p CROSS JOIN LATERAL (SELECT "
                    + EventRows.COLUMNS
                    + " FROM event e WHERE e.tenant = $1 AND e.position = p.position OFFSET 0) e)"
                    + " f ON true ORDER BY f.no, f.position";

    /**
     * The events of a tenant ($1) that carry one of the tags ($2), behind a position ($3), at most
     * $4; the head in column 0, the event behind it.
     */
    static final String TAGGED = tagged("");

    /** The same of some types ($5) alone. */
    static final String TAGGED_OF_TYPES = tagged(" AND x.type = ANY ($5::text[])");

    private static String tagged(String further) {
        return "SELECT h.head, f.* FROM ("
                + HEAD_ALONE
                + ") h LEFT JOIN (SELECT e.* FROM (SELECT DISTINCT t.position FROM"
                + " unnest($2::text[]) AS w (tag) CROSS JOIN LATERAL (SELECT x.position FROM"
                + " event_tag x WHERE x.tenant = $1 AND x.tag = w.tag AND x.position > $3"
                + further
                + " ORDER BY x.position LIMIT $4) t ORDER BY t.position LIMIT $4) p CROSS JOIN"
                + " LATERAL (SELECT "
                + EventRows.COLUMNS
                + " FROM event e WHERE e.tenant = $1 AND e.position = p.position OFFSET 0) e)"
                + " f ON true ORDER BY f.position";
    }

    static SourceStatement of(TenantId tenant, EventCriteria criteria, long upTo, int limit) {
        if (criteria.anyOf().isEmpty()) {
            return new SourceStatement(
                    HEAD_ALONE + ", NULL::bigint AS position", Tuple.of(tenant.value()));
        }
        Tuple parameters = Tuple.of(tenant.value(), upTo, limit);
        String positions =
                alternatives(criteria.anyOf(), parameters).stream()
                        .collect(Collectors.joining(" UNION "));
        return new SourceStatement(
                "SELECT h.head, e.* FROM ("
                        + HEAD_ALONE
                        + ") h LEFT JOIN (SELECT f.* FROM (SELECT position FROM ("
                        + positions
                        + ") u ORDER BY position LIMIT $3) p CROSS JOIN LATERAL (SELECT "
                        + EventRows.COLUMNS
                        + " FROM event e WHERE e.tenant = $1 AND e.position = p.position OFFSET 0) f)"
                        + " e ON true ORDER BY e.position",
                parameters);
    }

    /** However many streams there are, they are one alternative: the text is planned once. */
    private static List<String> alternatives(List<Criterion> criteria, Tuple parameters) {
        Map<Boolean, List<Criterion>> byKind =
                criteria.stream().collect(Collectors.partitioningBy(Criterion::isStream));
        List<Criterion> streams = byKind.getOrDefault(true, List.of());
        List<String> alternatives = new ArrayList<>();
        if (streams.size() > 1) {
            alternatives.add(positions(streams, parameters));
        } else {
            streams.forEach(stream -> alternatives.add(positions(stream, parameters)));
        }
        byKind.getOrDefault(false, List.of())
                .forEach(criterion -> alternatives.add(positions(criterion, parameters)));
        return alternatives;
    }

    private static String positions(List<Criterion> streams, Tuple parameters) {
        String[] tags =
                streams.stream()
                        .flatMap(stream -> stream.allOf().stream())
                        .map(Tag::toString)
                        .toArray(String[]::new);
        return "(SELECT DISTINCT p.position FROM unnest("
                + parameter(parameters, tags)
                + "::text[]) w (tag) CROSS JOIN LATERAL (SELECT t.position FROM event_tag t WHERE"
                + " t.tenant = $1 AND t.tag = w.tag AND t.position <= $2 ORDER BY t.position"
                + " LIMIT $3) p)";
    }

    private static String positions(Criterion criterion, Tuple parameters) {
        List<Tag> tags = List.copyOf(criterion.allOf());
        String table = tags.isEmpty() ? "event" : "event_tag";
        List<String> conditions = new ArrayList<>();
        if (!tags.isEmpty()) {
            conditions.add("t.tag = " + parameter(parameters, tags.getFirst().toString()));
        }
        for (Tag further : tags.subList(Math.min(1, tags.size()), tags.size())) {
            conditions.add(
                    "EXISTS (SELECT 1 FROM event_tag o WHERE o.tenant = $1 AND o.tag = "
                            + parameter(parameters, further.toString())
                            + " AND o.position = t.position)");
        }
        if (!criterion.types().isEmpty()) {
            String[] types = criterion.types().stream().sorted().toArray(String[]::new);
            conditions.add("t.type = ANY (" + parameter(parameters, types) + ")");
        }
        conditions.add("t.position <= $2");
        return "(SELECT t.position FROM "
                + table
                + " t WHERE t.tenant = $1 AND "
                + String.join(" AND ", conditions)
                + " ORDER BY t.position LIMIT $3)";
    }

    private static String parameter(Tuple parameters, Object value) {
        parameters.addValue(value);
        return "$" + parameters.size();
    }
}
