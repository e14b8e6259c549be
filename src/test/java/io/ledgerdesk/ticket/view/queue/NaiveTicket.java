package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueLane;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as whoever lets things happen to it remembers it.
 *
 * @param movedAt position of the event that last changed state, line, group or agent
 */
public record NaiveTicket(
        TicketId id,
        long number,
        PersonId requester,
        boolean vip,
        Instant receivedAt,
        TicketState state,
        int line,
        @Nullable String group,
        @Nullable String agent,
        @Nullable Priority priority,
        @Nullable TicketKind kind,
        @Nullable CatalogueId service,
        int movedAt) {

    /** One that nobody has looked at yet. */
    static NaiveTicket received(TicketId id, long number, boolean vip, Instant at, int movedAt) {
        return new NaiveTicket(
                id,
                number,
                EventParts.ANNA,
                vip,
                at,
                TicketState.NEW,
                1,
                null,
                null,
                null,
                null,
                null,
                movedAt);
    }

    NaiveTicket begunBy(String newAgent, int now) {
        return with(TicketState.IN_PROGRESS, line, group, newAgent, now);
    }

    /** Still something to be done, said once more by the states' names. */
    public boolean stands() {
        return switch (state) {
            case RESOLVED, CLOSED, CANCELLED -> false;
            default -> true;
        };
    }

    boolean isExpress() {
        return vip || priority == Priority.P1;
    }

    public boolean meets(QueueFilter filter) {
        return (filter.lines().isEmpty() || filter.lines().contains(new Line(line)))
                && (filter.groups().isEmpty()
                        || (group != null && filter.groups().contains(new GroupId(group))))
                && (filter.agents().isEmpty()
                        || (agent != null && filter.agents().contains(new PersonId(agent))))
                && (filter.states().isEmpty() || filter.states().contains(state))
                && (filter.lanes().isEmpty()
                        || filter.lanes()
                                .contains(isExpress() ? QueueLane.EXPRESS : QueueLane.REGULAR))
                && (filter.priorities().isEmpty()
                        || (priority != null && filter.priorities().contains(priority)))
                && (filter.kinds().isEmpty() || (kind != null && filter.kinds().contains(kind)))
                && (filter.services().isEmpty()
                        || (service != null && filter.services().contains(service)))
                && filter.companies().isEmpty()
                && (filter.unassigned() == null || filter.unassigned().equals(agent == null));
    }

    /** How early it is worked on, as a text that sorts alike. */
    String rank() {
        return (isExpress() ? "0" : "1")
                + (priority == null ? "none" : priority.name())
                + receivedAt
                + id.value();
    }

    QueueFacts facts(Instant since) {
        return new QueueFacts(
                new QueueFacts.Origin(
                        id, number, new QueueFacts.Asker(requester, null, vip), receivedAt),
                state,
                new Line(line),
                group == null ? null : new GroupId(group),
                agent == null ? null : new PersonId(agent),
                priority,
                kind,
                service,
                Set.of(),
                since);
    }

    NaiveTicket in(TicketState to, int position) {
        return new NaiveTicket(
                id,
                number,
                requester,
                vip,
                receivedAt,
                to,
                line,
                group,
                agent,
                priority,
                kind,
                service,
                to == state ? movedAt : position);
    }

    NaiveTicket with(
            TicketState to,
            int newLine,
            @Nullable String newGroup,
            @Nullable String newAgent,
            int position) {
        boolean same =
                to == state
                        && newLine == line
                        && Objects.equals(newGroup, group)
                        && Objects.equals(newAgent, agent);
        return new NaiveTicket(
                id,
                number,
                requester,
                vip,
                receivedAt,
                to,
                newLine,
                newGroup,
                newAgent,
                priority,
                kind,
                service,
                same ? movedAt : position);
    }

    NaiveTicket of(PersonId other, boolean nowVip) {
        return new NaiveTicket(
                id,
                number,
                other,
                nowVip,
                receivedAt,
                state,
                line,
                group,
                agent,
                priority,
                kind,
                service,
                movedAt);
    }

    NaiveTicket as(
            @Nullable TicketKind newKind,
            @Nullable Priority newPriority,
            @Nullable CatalogueId newService) {
        return new NaiveTicket(
                id,
                number,
                requester,
                vip,
                receivedAt,
                state,
                line,
                group,
                agent,
                newPriority,
                newKind,
                newService,
                movedAt);
    }
}
