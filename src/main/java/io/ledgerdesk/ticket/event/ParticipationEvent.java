package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who else has to do with a ticket, and what was done about it beside writing. */
public sealed interface ParticipationEvent extends TicketEvent {

    /** Somebody wants to hear of it. */
    @WireName(value = "ticket.TicketWatched", revision = 1)
    @ReadableBy(STAFF)
    record TicketWatched(TicketId ticket, PersonId watcher, @Nullable Personal<String> name)
            implements ParticipationEvent {}

    /** Somebody no longer does. */
    @WireName(value = "ticket.TicketUnwatched", revision = 1)
    @ReadableBy(STAFF)
    record TicketUnwatched(TicketId ticket, PersonId watcher) implements ParticipationEvent {}

    /**
     * Somebody outside the ticket's own people may see it.
     *
     * @param before what was allowed until then; absent for nothing
     */
    @WireName(value = "ticket.TicketShared", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketShared(TicketId ticket, Sharer with, ShareLevel level, @Nullable ShareLevel before)
            implements ParticipationEvent {}

    /** Somebody no longer may. */
    @WireName(value = "ticket.TicketUnshared", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketUnshared(TicketId ticket, Sharer with) implements ParticipationEvent {}

    /**
     * Time was spent.
     *
     * @param minutes 1 to 1440
     * @param startedAt when the work began
     */
    @WireName(value = "ticket.WorkLogged", revision = 1)
    @ReadableBy(STAFF)
    record WorkLogged(
            TicketId ticket,
            EntryId entry,
            Responsible.Agent worker,
            int minutes,
            Instant startedAt,
            boolean billable,
            Personal<String> what)
            implements ParticipationEvent {}

    /**
     * Somebody was on the phone.
     *
     * @param number of the other side
     * @param recording where it lies
     */
    @WireName(value = "ticket.CallLogged", revision = 1)
    @ReadableBy(STAFF)
    record CallLogged(
            TicketId ticket,
            EntryId entry,
            CallDirection direction,
            Personal<String> number,
            Instant startedAt,
            Duration duration,
            @Nullable Personal<String> recording,
            @Nullable Personal<String> summary)
            implements ParticipationEvent {}

    /**
     * A step of the checklist is done.
     *
     * @param title as the process has it
     */
    @WireName(value = "ticket.ChecklistStepTicked", revision = 1)
    @ReadableBy(STAFF)
    record ChecklistStepTicked(TicketId ticket, CatalogueId step, EntryName title)
            implements ParticipationEvent {}

    /** It is not done after all. */
    @WireName(value = "ticket.ChecklistStepUnticked", revision = 1)
    @ReadableBy(STAFF)
    record ChecklistStepUnticked(TicketId ticket, CatalogueId step, EntryName title)
            implements ParticipationEvent {}

    /** A person or a group: one of the two. */
    record Sharer(
            @Nullable PersonId person,
            @Nullable Personal<String> personName,
            @Nullable GroupId group,
            @Nullable Label groupName) {
        public Sharer {
            if ((person == null) == (group == null)) {
                throw new IllegalArgumentException("shared with a person or a group");
            }
        }

        /** Whether the same person or group is meant, whatever they are called. */
        public boolean isSameAs(Sharer other) {
            return person == null
                    ? group != null && group.equals(other.group)
                    : person.equals(other.person);
        }
    }
}
