package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queues that somebody asks for, of {@link ManyDue}. */
public final class DueFilters {
    private DueFilters() {}

    /** Each by what is asked for. */
    public static Map<String, QueueFilter> all() {
        Map<String, QueueFilter> all = new LinkedHashMap<>();
        all.put("all", QueueFilter.ANY);
        all.put("a group", groups("g1"));
        all.put("a small group", groups("rare"));
        all.put("groups", groups("g1", "g2", "rare"));
        all.put("an agent", agents("a1"));
        all.put("an agent of few", agents("rare"));
        all.put("nobody's", of(List.of(), List.of(), List.of(), true));
        all.put("somebody's", of(List.of(), List.of(), List.of(), false));
        all.put("a state", states(TicketState.IN_PROGRESS));
        all.put("a rare state", states(TicketState.ON_HOLD));
        all.put("states", states(TicketState.NEW, TicketState.ON_HOLD));
        all.put("line 1", of(List.of(1), List.of(), List.of(), null));
        all.put("line 3", of(List.of(3), List.of(), List.of(), null));
        all.put("line 1, new, nobody's", of(List.of(1), List.of(TicketState.NEW), List.of(), true));
        all.put("express", of(List.of(), List.of(), List.of(QueueLane.EXPRESS), null));
        all.put("regular", of(List.of(), List.of(), List.of(QueueLane.REGULAR), null));
        return all;
    }

    /**
     * Whether lines are asked for of who sees groups, or the other way about: a group is of one
     * line, and what it has of others no index knows.
     */
    public static boolean crosses(TicketScope scope, QueueFilter filter) {
        Set<Reach> reaches = scope.authority().reaches(TicketScope.READ);
        return (!filter.lines().isEmpty() && reaches.contains(Reach.GROUP))
                || (!filter.groups().isEmpty() && reaches.contains(Reach.LINE));
    }

    /** Which no index is for: a priority, and what is asked for together. */
    static Map<String, QueueFilter> others() {
        QueueFilter together =
                new QueueFilter(
                        List.of(new Line(1)),
                        List.of(new GroupId("g1"), new GroupId("g3")),
                        List.of(new PersonId("a1"), new PersonId("a7")),
                        List.of(TicketState.IN_PROGRESS, TicketState.NEW),
                        List.of(QueueLane.REGULAR),
                        List.of(Priority.P2, Priority.P3),
                        List.of(),
                        List.of(),
                        List.of(),
                        false);
        QueueFilter important =
                new QueueFilter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Priority.P1, Priority.P2),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        return Map.of("together", together, "important", important);
    }

    private static QueueFilter groups(String... ids) {
        return new QueueFilter(
                List.of(),
                Stream.of(ids).map(GroupId::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static QueueFilter agents(String... ids) {
        return new QueueFilter(
                List.of(),
                List.of(),
                Stream.of(ids).map(PersonId::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static QueueFilter states(TicketState... states) {
        return of(List.of(), List.of(states), List.of(), null);
    }

    private static QueueFilter of(
            List<Integer> lines,
            List<TicketState> states,
            List<QueueLane> lanes,
            @Nullable Boolean unassigned) {
        return new QueueFilter(
                lines.stream().map(Line::new).toList(),
                List.of(),
                List.of(),
                states,
                lanes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unassigned);
    }
}
