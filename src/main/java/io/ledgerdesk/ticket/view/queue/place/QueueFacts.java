package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Priority;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.Line;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that its place in a queue depends on.
 *
 * @param since when the event was recorded that last changed state, line, group or agent; when it
 *     happened, if it was imported
 */
public record QueueFacts(
        Origin origin,
        TicketState state,
        Line line,
        @Nullable GroupId group,
        @Nullable PersonId agent,
        @Nullable Priority priority,
        @Nullable TicketKind kind,
        Instant since) {

    /** Where the ticket comes from. */
    public record Origin(
            TicketId ticket, long number, PersonId requester, boolean vip, Instant receivedAt) {}

    /** The ticket. */
    public TicketId ticket() {
        return origin.ticket();
    }

    /** Whether it stands in a queue at all. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Which lane it stands in. */
    public QueueLane lane() {
        return origin.vip() || priority == Priority.P1 ? QueueLane.EXPRESS : QueueLane.REGULAR;
    }

    QueueFacts inState(TicketState to) {
        return new QueueFacts(origin, to, line, group, agent, priority, kind, since);
    }

    QueueFacts givenTo(Responsible to, Line newLine) {
        return new QueueFacts(
                origin,
                state,
                newLine,
                to.group() == null ? null : to.group().id(),
                to.agent() == null ? null : to.agent().id(),
                priority,
                kind,
                since);
    }

    QueueFacts begunBy(PersonId newAgent) {
        return new QueueFacts(origin, state, line, group, newAgent, priority, kind, since);
    }

    QueueFacts classified(@Nullable TicketKind newKind, @Nullable Priority newPriority) {
        return new QueueFacts(origin, state, line, group, agent, newPriority, newKind, since);
    }

    QueueFacts from(PersonId requester, boolean vip) {
        return new QueueFacts(
                new Origin(origin.ticket(), origin.number(), requester, vip, origin.receivedAt()),
                state,
                line,
                group,
                agent,
                priority,
                kind,
                since);
    }

    /** The same, counted from then on if it stands elsewhere than before. */
    QueueFacts counted(QueueFacts before, Instant now) {
        boolean stays =
                state == before.state
                        && line.equals(before.line)
                        && Objects.equals(group, before.group)
                        && Objects.equals(agent, before.agent);
        return stays
                ? this
                : new QueueFacts(origin, state, line, group, agent, priority, kind, now);
    }
}
