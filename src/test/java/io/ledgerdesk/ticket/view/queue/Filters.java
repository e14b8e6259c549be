package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of each sort. */
public final class Filters {
    static final QueueFilter GROUP = filter(List.of(), List.of("group1"), null);

    public static final List<QueueFilter> ALL =
            List.of(
                    QueueFilter.ANY,
                    GROUP,
                    filter(List.of(1, 3), List.of(), null),
                    filter(List.of(2), List.of("group0", "group2"), true),
                    filter(List.of(), List.of(), false),
                    new QueueFilter(
                            List.of(),
                            List.of(),
                            List.of(new PersonId("agent2")),
                            List.of(TicketState.IN_PROGRESS, TicketState.ASSIGNED),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null),
                    new QueueFilter(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(TicketState.WAITING_FOR_REQUESTER),
                            List.of(QueueLane.REGULAR),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null),
                    new QueueFilter(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(QueueLane.EXPRESS),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null),
                    new QueueFilter(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(Priority.P1, Priority.P2, Priority.P3),
                            List.of(TicketKind.INCIDENT, TicketKind.SERVICE_REQUEST),
                            List.of(),
                            List.of(),
                            null),
                    new QueueFilter(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(new CatalogueId("mail"), new CatalogueId("print")),
                            List.of(),
                            null));

    private Filters() {}

    private static QueueFilter filter(
            List<Integer> lines, List<String> groups, @Nullable Boolean unassigned) {
        return new QueueFilter(
                lines.stream().map(Line::new).toList(),
                groups.stream().map(GroupId::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unassigned);
    }
}
