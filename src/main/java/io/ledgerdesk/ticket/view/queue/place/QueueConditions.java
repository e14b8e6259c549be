package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.kernel.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a {@link QueueFilter} asks of rows of {@code ticket_span}, beside that they are open. */
@Published
public final class QueueConditions {
    private final List<String> conditions = new ArrayList<>();
    private final String prefix;
    private final Function<Object, String> next;

    private QueueConditions(String prefix, Function<Object, String> next) {
        this.prefix = prefix;
        this.next = next;
    }

    /**
     * The conditions, only those that were asked for.
     *
     * @param prefix before each column: nothing, or an alias and a point
     * @param next takes a value into the statement and answers its place
     */
    public static List<String> of(
            QueueFilter filter, String prefix, Function<Object, String> next) {
        QueueConditions wanted = new QueueConditions(prefix, next);
        wanted.numbers("line", filter.lines().stream().map(line -> line.number()).toList());
        wanted.texts("group_id", filter.groups());
        wanted.texts("agent_id", filter.agents());
        wanted.texts("state", filter.states());
        wanted.numbers("lane", filter.lanes().stream().map(QueueLane::rank).toList());
        wanted.texts("priority", filter.priorities());
        wanted.texts("kind", filter.kinds());
        wanted.texts("service", filter.services());
        wanted.texts("company_id", filter.companies());
        if (filter.unassigned() != null) {
            wanted.conditions.add(
                    prefix + "agent_id IS " + (filter.unassigned() ? "NULL" : "NOT NULL"));
        }
        return List.copyOf(wanted.conditions);
    }

    private void texts(String column, List<?> values) {
        any(column, values.stream().map(Object::toString).toArray(String[]::new), "text");
    }

    private void numbers(String column, List<Integer> values) {
        any(column, values.toArray(Integer[]::new), "integer");
    }

    /** One value is compared for equality: the index then gives the queue's order. */
    private void any(String column, Object[] values, String type) {
        if (values.length == 1) {
            conditions.add(prefix + column + " = " + next.apply(values[0]));
        } else if (values.length > 1) {
            conditions.add(
                    "%s%s = ANY (%s::%s[])".formatted(prefix, column, next.apply(values), type));
        }
    }
}
