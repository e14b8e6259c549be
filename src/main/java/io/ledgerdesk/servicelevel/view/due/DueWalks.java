package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which indexes of {@code ticket_due} a queue stands in its order: the agents' or the groups'
 * where some are asked for, the lines' where one or a state is or what nobody has, and the whole
 * desk's otherwise. Those of groups and lines are walked once for each state, with an agent and
 * without one: so they fit whatever is asked for of these.
 */
final class DueWalks {
    private static final List<Integer> LINES =
            IntStream.rangeClosed(1, 9).filter(Line::isValid).boxed().toList();
    private static final List<String> STATES =
            Stream.of(TicketState.values())
                    .filter(TicketState::isOpen)
                    .map(TicketState::name)
                    .toList();

    private final QueueFilter filter;
    private final boolean laneByLane;
    private final Function<Object, String> next;

    /**
     * @param laneByLane whether what is looked for lies together in each lane only
     * @param next takes a value into the statement and answers its place
     */
    DueWalks(QueueFilter filter, boolean laneByLane, Function<Object, String> next) {
        this.filter = filter;
        this.laneByLane = laneByLane;
        this.next = next;
    }

    /**
     * Values of a column, each of which is walked.
     *
     * @param array as a statement has it
     */
    private record Each(String column, String array) {}

    /**
     * Some of the queue.
     *
     * @param each walked for each combination of their values
     * @param conditions on top
     */
    record Walk(List<Each> each, List<String> conditions) {
        Walk where(String condition) {
            List<String> more = new ArrayList<>(conditions);
            more.add(condition);
            return new Walk(each, more);
        }

        /**
         * @param from with a {@code WHERE}
         * @param end order and limit
         */
        String sql(String from, String end) {
            StringBuilder inner = new StringBuilder(from);
            conditions.forEach(condition -> inner.append(" AND ").append(condition));
            StringBuilder values = new StringBuilder();
            for (int i = 0; i < each.size(); i++) {
                Each one = each.get(i);
                values.append(i == 0 ? "" : " CROSS JOIN ")
                        .append("unnest(%s) AS w%d (value)".formatted(one.array(), i));
                inner.append(" AND d.%s = w%d.value".formatted(one.column(), i));
            }
            inner.append(end);
            return each.isEmpty()
                    ? "(" + inner + ")"
                    : "(SELECT one.* FROM %s CROSS JOIN LATERAL (%s) AS one)"
                            .formatted(values, inner);
        }
    }

    boolean isOfAgents() {
        return !filter.agents().isEmpty();
    }

    /** All of the queue. */
    Walk whole() {
        if (isOfAgents()) {
            return ofAgents(texts(filter.agents()));
        }
        if (!filter.groups().isEmpty()) {
            return ofGroups(texts(filter.groups()));
        }
        boolean inPool =
                !filter.lines().isEmpty()
                        || !filter.states().isEmpty()
                        || filter.unassigned() != null;
        return inPool ? ofLines(LINES) : walk(List.of());
    }

    /** What these agents have of it: little, whatever it is filtered by. */
    Walk ofAgents(List<?> values) {
        List<?> wanted =
                Boolean.TRUE.equals(filter.unassigned())
                        ? List.of()
                        : common(values, texts(filter.agents()));
        return walk(List.of(ids("agent_id", wanted)), lines(), groups(), states());
    }

    /** What these groups have of it. */
    Walk ofGroups(List<?> values) {
        Each groups = ids("group_id", common(values, texts(filter.groups())));
        return walk(withStates(groups), lines(), agents());
    }

    /** What these lines have of it. */
    Walk ofLines(List<?> values) {
        List<Integer> lines = filter.lines().stream().map(Line::number).toList();
        Each wanted = words("line", "integer", common(values, lines));
        return walk(withStates(wanted), groups(), agents());
    }

    /** All of the filter that walks are chosen by. */
    List<String> conditions() {
        List<String> conditions =
                Stream.of(lines(), groups(), agents(), states())
                        .flatMap(List::stream)
                        .collect(Collectors.toList());
        if (filter.unassigned() != null) {
            conditions.add("d.unassigned = " + next.apply(filter.unassigned()));
        }
        return conditions;
    }

    private List<Each> withStates(Each first) {
        List<String> states = texts(filter.states());
        return List.of(
                first,
                words("state", "text", states.isEmpty() ? STATES : states),
                words(
                        "unassigned",
                        "boolean",
                        filter.unassigned() == null
                                ? List.of(true, false)
                                : List.of(filter.unassigned())));
    }

    private Each ids(String column, List<?> values) {
        return new Each(column, next.apply(values.toArray(String[]::new)) + "::text[]");
    }

    /** Of few and known ones, which the planner is to know too: it then sees how little it is. */
    private static Each words(String column, String type, List<?> values) {
        return new Each(
                column,
                values.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(",", "'{", "}'::" + type + "[]")));
    }

    private List<String> lines() {
        Integer[] lines = filter.lines().stream().map(Line::number).toArray(Integer[]::new);
        return lines.length == 0
                ? List.of()
                : List.of("d.line = ANY (%s::integer[])".formatted(next.apply(lines)));
    }

    private List<String> states() {
        return filter.states().isEmpty()
                ? List.of()
                : List.of(any("state", texts(filter.states())));
    }

    private List<String> groups() {
        return filter.groups().isEmpty()
                ? List.of()
                : List.of(any("group_id", texts(filter.groups())));
    }

    private List<String> agents() {
        return filter.agents().isEmpty()
                ? List.of()
                : List.of(any("agent_id", texts(filter.agents())));
    }

    private String any(String column, List<String> values) {
        return "d.%s = ANY (%s::text[])"
                .formatted(column, next.apply(values.toArray(String[]::new)));
    }

    @SafeVarargs
    private Walk walk(List<Each> each, List<String>... conditions) {
        List<Each> all = new ArrayList<>(each);
        if (laneByLane) {
            all.addLast(
                    words(
                            "lane",
                            "integer",
                            Stream.of(QueueLane.values()).map(QueueLane::rank).toList()));
        }
        List<String> one =
                Stream.concat(Stream.of(conditions).flatMap(List::stream), partly(each).stream())
                        .collect(Collectors.toList());
        return new Walk(all, one);
    }

    /** The groups' and the agents' indexes have no tickets of nobody. */
    private static List<String> partly(List<Each> each) {
        return each.stream()
                .map(Each::column)
                .filter(column -> column.endsWith("_id"))
                .map("d.%s <> ''"::formatted)
                .toList();
    }

    private static List<?> common(List<?> values, List<?> wanted) {
        return wanted.isEmpty() ? values : values.stream().filter(wanted::contains).toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
