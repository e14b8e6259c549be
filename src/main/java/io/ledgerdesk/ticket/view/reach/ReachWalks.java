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
        String end = end(column, way, limit);
        String placed = end("place", way, limit);
        String selected =
                "SELECT tenant, id, %s AS place FROM ticket_card WHERE %s AND "
                        .formatted(column, conditions);
        String each =
                terms.terms().stream()
                        .map(term ->
                                term.column() == Column.AGENT
                                        ? own(term, selected, placed)
                                        : term(term, selected, end))
                        .collect(Collectors.joining(" UNION "));
        return "(SELECT tenant, id FROM (%s) AS reached%s) AS found".formatted(each, placed);
    }

    private static String end(String column, String way, int limit) {
        return " ORDER BY %s%s, id%s LIMIT %d".formatted(column, way, way, limit);
    }

    /**
     * What somebody works on is little, and no index has it in every order: fenced off, or the
     * planner looks for it along all tickets in the order that is asked for.
     */
    private String own(Term term, String selected, String placed) {
        return "(SELECT * FROM (%s%s OFFSET 0) AS own%s)"
                .formatted(selected, term.condition("ticket_card", next), placed);
    }

    private String term(Term term, String selected, String end) {
        Column column = term.column();
        int values = term.values().size();
        if (column == Column.SHARED || values == 1 || values > walks) {
            return "(" + selected + term.condition("ticket_card", next) + end + ")";
        }
        return "(SELECT one.tenant, one.id, one.place FROM unnest(%s::%s[]) AS wanted (value)"
                        .formatted(next.apply(term.array()), column.type())
                + " CROSS JOIN LATERAL (%s%s = wanted.value%s) AS one)"
                        .formatted(selected, column.sql(), end);
    }
}
