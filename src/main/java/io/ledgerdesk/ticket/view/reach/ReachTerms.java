package io.ledgerdesk.ticket.view.reach;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By what tickets lie within a reach: in one of these columns stands one of these values. The
 * tables that are asked have columns of these names.
 *
 * @param everything then there are no terms
 * @param terms nothing is in reach if there are none of them
 */
@Published
public record ReachTerms(boolean everything, List<Term> terms) {
    private static final ReachTerms ALL = new ReachTerms(true, List.of());

    public ReachTerms {
        terms = List.copyOf(terms);
    }

    /** Where a reach looks. */
    public enum Column {
        REQUESTER("requester_id", "text"),
        COMPANY("company_id", "text"),
        GROUP("group_id", "text"),
        LINE("line", "integer"),
        AGENT("agent_id", "text"),
        /** With several values, see {@link ReaderKeys}; the others have one. */
        SHARED("shared", "text");

        private final String sql;
        private final String type;

        Column(String sql, String type) {
            this.sql = sql;
            this.type = type;
        }

        /** Its name. */
        public String sql() {
            return sql;
        }

        /** Its type, or that of one of its values. */
        public String type() {
            return type;
        }
    }

    /**
     * A column and the values that it may have.
     *
     * @param values at least one, each once
     */
    public record Term(Column column, List<Object> values) {
        public Term {
            values = List.copyOf(values);
        }

        /**
         * That one of the values stands in the column.
         *
         * @param alias of the table
         * @param next takes a value into the statement and answers its place
         */
        public String condition(String alias, Function<Object, String> next) {
            String name = alias + "." + column.sql();
            if (column == Column.SHARED) {
                // the index has only what is shared, and the planner has to be told
                return "(%s IS NOT NULL AND string_to_array(%s, ' ') && %s::text[])"
                        .formatted(name, name, next.apply(array()));
            }
            return values.size() == 1
                    ? name + " = " + next.apply(values.getFirst())
                    : "%s = ANY (%s::%s[])".formatted(name, next.apply(array()), column.type());
        }

        /** The values as a parameter. */
        public Object array() {
            return column == Column.LINE
                    ? values.toArray(Integer[]::new)
                    : values.toArray(String[]::new);
        }
    }

    /** How far a right reaches. */
    public static ReachTerms of(Authority authority, Right right) {
        Set<Reach> reaches = authority.reaches(right);
        if (reaches.contains(Reach.ALL)) {
            return ALL;
        }
        Standing standing = authority.standing();
        Set<String> companies = new HashSet<>();
        Set<Integer> lines = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        for (Reach reach : Reach.values()) {
            if (reaches.contains(reach)) {
                switch (reach) {
                    case OWN -> add(terms, Column.REQUESTER, standing.people());
                    case SHARED -> {
                        add(
                                terms,
                                Column.SHARED,
                                ReaderKeys.of(standing.people(), standing.groups()));
                        add(terms, Column.AGENT, standing.people());
                    }
                    case COMPANY -> companies.addAll(standing.companies());
                    case COMPANY_TREE -> companies.addAll(standing.companyTree());
                    case GROUP -> add(terms, Column.GROUP, standing.groups());
                    case LINE -> lines.addAll(standing.lines());
                    case FIRST_LINE -> lines.add(Authority.FIRST_LINE);
                    case ALL -> {}
                }
            }
        }
        add(terms, Column.COMPANY, companies);
        add(terms, Column.LINE, lines);
        return new ReachTerms(false, terms);
    }

    /** Whether there is a term of that column and no other. */
    public boolean isOnly(Column column) {
        return terms.size() == 1 && terms.getFirst().column() == column;
    }

    /** Whether one look into one index finds all of it. */
    public boolean isSimple() {
        return everything || terms.isEmpty() || (terms.size() == 1 && isOneValue());
    }

    private boolean isOneValue() {
        return terms.getFirst().values().size() == 1;
    }

    /**
     * That a row is within the reach; true or false where that does not depend on it.
     *
     * @param alias of a table that has the columns
     * @param next takes a value into the statement and answers its place
     */
    public String condition(String alias, Function<Object, String> next) {
        if (everything) {
            return "true";
        }
        return terms.isEmpty()
                ? "false"
                : terms.stream()
                        .map(term -> term.condition(alias, next))
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** That a ticket is within the reach today, by its card; {@code $1} is the tenant. */
    public String ofTicket(String ticket, Function<Object, String> next) {
        return everything
                ? "true"
                : "EXISTS (SELECT FROM ticket_card c WHERE c.tenant = $1 AND c.id = %s AND %s)"
                        .formatted(ticket, condition("c", next));
    }

    private static void add(List<Term> terms, Column column, Collection<?> values) {
        if (!values.isEmpty()) {
            // in order, so that the same reach is the same statement
            terms.add(new Term(column, values.stream().<Object>map(v -> v).sorted().toList()));
        }
    }
}
