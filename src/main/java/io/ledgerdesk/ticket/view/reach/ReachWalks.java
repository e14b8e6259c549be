package io.ledgerdesk.ticket.view.reach;

import io.ledgerdesk.ticket.view.reach.ReachTerms.Column;
import io.ledgerdesk.ticket.view.reach.ReachTerms.Term;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first tickets of a reach in some order. A condition with OR between its parts fits no index;
 * so each value of each term is looked up by itself, in the order asked for and no further than the
 * page needs, and what was found is put together: it costs the same however many tickets there are.
 */
public final class ReachWalks {
    /** Of so few values each may give a whole page: looking at them twice would cost as much. */
    private static final int FEW = 3;

    /**
     * Of many values most give nothing to a page. So a few tickets of each are looked at first; the
     * page ends no later than what would be its last one among these, and nothing behind that is
     * read of any value. Where they are too few for a page there is no such end.
     */
    private static final String MANY =
            """
            (WITH few AS MATERIALIZED (
                SELECT wanted.value, one.place, one.id
                FROM unnest({values}) AS wanted (value) CROSS JOIN LATERAL (
                    {selected} = wanted.value{order} LIMIT {few}) AS one
            ), page_end AS MATERIALIZED (
                SELECT place, id
                FROM ((SELECT place, id FROM few{placed} OFFSET {limit} - 1 LIMIT 1)
                      UNION ALL SELECT {farthest}) AS ends{placed} LIMIT 1)
            SELECT one.tenant, one.id, one.place
            FROM (SELECT DISTINCT value FROM few
                  WHERE (place, id) {within} (SELECT place, id FROM page_end)) AS best
            CROSS JOIN LATERAL (
                {selected} = best.value
                    AND ({column}, id) {within} (SELECT place, id FROM page_end)
                {order} LIMIT {limit}) AS one)\
            """;

    private final String conditions;
    private final int walks;
    private final Function<Object, String> next;

    /**
     * @param conditions on {@code ticket_card} that the tickets have to meet besides
     * @param walks see {@link ReachSettings#walks}
     * @param next takes a value into the statement and answers its place
     */
    public ReachWalks(List<String> conditions, int walks, Function<Object, String> next) {
        this.conditions = String.join(" AND ", conditions);
        this.walks = walks;
        this.next = next;
    }

    /**
     * A table {@code found} of columns {@code tenant} and {@code id}.
     *
     * @param way ASC or DESC, a blank before it
     */
    public String found(ReachTerms terms, String column, String way, int limit) {
        Page page = new Page(column, way, limit);
        String each =
                terms.terms().stream()
                        .map(term -> term(term, page))
                        .collect(Collectors.joining(" UNION "));
        return "(SELECT tenant, id FROM (%s) AS reached%s LIMIT %d) AS found"
                .formatted(each, page.placed(), limit);
    }

    private String term(Term term, Page page) {
        Column column = term.column();
        int values = term.values().size();
        String selected = page.selected(conditions);
        if (column == Column.SHARED || values == 1 || values > walks) {
            return "(%s%s%s LIMIT %d)"
                    .formatted(
                            selected,
                            term.condition("ticket_card", next),
                            page.order(),
                            page.limit());
        }
        String wanted = "%s::%s[]".formatted(next.apply(term.array()), column.type());
        return values <= FEW
                ? "(SELECT one.* FROM unnest(%s) AS wanted (value) CROSS JOIN LATERAL"
                                .formatted(wanted)
                        + " (%s%s = wanted.value%s LIMIT %d) AS one)"
                                .formatted(selected, column.sql(), page.order(), page.limit())
                : page.written(MANY)
                        .replace("{values}", wanted)
                        .replace("{selected}", selected + column.sql())
                        .replace("{few}", String.valueOf(2 + page.limit() / values));
    }

    /**
     * What is wanted of each value.
     *
     * @param way see {@link #found}
     */
    private record Page(String column, String way, int limit) {
        String selected(String conditions) {
            return "SELECT tenant, id, %s AS place FROM ticket_card WHERE %s AND "
                    .formatted(column, conditions);
        }

        String order() {
            return " ORDER BY %s%s, id%s".formatted(column, way, way);
        }

        String placed() {
            return " ORDER BY place%s, id%s".formatted(way, way);
        }

        String written(String sql) {
            return sql.replace("{column}", column)
                    .replace("{order}", order())
                    .replace("{placed}", placed())
                    .replace("{limit}", String.valueOf(limit))
                    .replace("{within}", isDescending() ? ">=" : "<=")
                    .replace("{farthest}", farthest());
        }

        private boolean isDescending() {
            return way.equals(" DESC");
        }

        /** What no ticket comes behind. */
        private String farthest() {
            String place =
                    switch (column) {
                        case "number_value" -> isDescending() ? "0::bigint" : "9223372036854775807";
                        case "priority_rank" -> isDescending() ? "0" : "2147483647";
                        default -> "'%sinfinity'::timestamptz".formatted(isDescending() ? "-" : "");
                    };
            String id =
                    isDescending()
                            ? "00000000-0000-0000-0000-000000000000"
                            : "ffffffff-ffff-ffff-ffff-ffffffffffff";
            return "%s, '%s'::uuid".formatted(place, id);
        }
    }
}
