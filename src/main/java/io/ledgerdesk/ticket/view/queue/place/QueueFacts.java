package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.reach.ReaderKeys;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that its place in a queue depends on, and who sees it there.
 *
 * @param service of the catalogue, as far as somebody said
 * @param readers with whom it is shared, see {@link ReaderKeys}
 * @param since when the event was recorded that last changed state, line, group or agent; when it
 *     happened, if it was imported
 */
@Published
public record QueueFacts(
        Origin origin,
        TicketState state,
        Line line,
        @Nullable GroupId group,
        @Nullable PersonId agent,
        @Nullable Priority priority,
        @Nullable TicketKind kind,
        @Nullable CatalogueId service,
        Set<String> readers,
        Instant since) {

    public QueueFacts {
        readers = Set.copyOf(readers);
    }

    /** Where the ticket comes from. */
    public record Origin(TicketId ticket, long number, Asker asker, Instant receivedAt) {
        /** Whose it is. */
        public PersonId requester() {
            return asker.requester();
        }

        /** Whether the requester is served first. */
        public boolean vip() {
            return asker.vip();
        }
    }

    /** Who asks. */
    public record Asker(PersonId requester, @Nullable CompanyId company, boolean vip) {}

    /** The ticket. */
    public TicketId ticket() {
        return origin.ticket();
    }

    /** Whether it stands in a queue at all. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** By what it lies in somebody's reach. */
    public Owned owned() {
        CompanyId company = origin.asker().company();
        return new Owned(
                origin.requester().value(),
                company == null ? null : company.value(),
                group == null ? null : group.value(),
                line.number(),
                ReaderKeys.people(readers, agent),
                ReaderKeys.groups(readers));
    }

    /** Which lane it stands in. */
    public QueueLane lane() {
        return origin.vip() || priority == Priority.P1 ? QueueLane.EXPRESS : QueueLane.REGULAR;
    }

    QueueFacts inState(TicketState to) {
        return new QueueFacts(
                origin, to, line, group, agent, priority, kind, service, readers, since);
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
                service,
                readers,
                since);
    }

    QueueFacts begunBy(PersonId newAgent) {
        return new QueueFacts(
                origin, state, line, group, newAgent, priority, kind, service, readers, since);
    }

    QueueFacts classified(ClassifiedAs as) {
        return new QueueFacts(
                origin,
                state,
                line,
                group,
                agent,
                as.priority(),
                as.kind(),
                as.service(),
                readers,
                since);
    }

    QueueFacts ranked(@Nullable Priority newPriority) {
        return new QueueFacts(
                origin, state, line, group, agent, newPriority, kind, service, readers, since);
    }

    QueueFacts from(Asker asker) {
        return new QueueFacts(
                new Origin(origin.ticket(), origin.number(), asker, origin.receivedAt()),
                state,
                line,
                group,
                agent,
                priority,
                kind,
                service,
                readers,
                since);
    }

    QueueFacts sharedWith(Set<String> newReaders) {
        return new QueueFacts(
                origin, state, line, group, agent, priority, kind, service, newReaders, since);
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
                : new QueueFacts(
                        origin, state, line, group, agent, priority, kind, service, readers, now);
    }
}
