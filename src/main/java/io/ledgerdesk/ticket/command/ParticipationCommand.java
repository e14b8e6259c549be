package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.EntryId;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.CallDirection;
import io.ledgerdesk.ticket.word.ShareLevel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who else has to do with a ticket, and what was done about it beside writing. */
public sealed interface ParticipationCommand extends TicketCommand {

    /**
     * Lets somebody hear of it.
     *
     * @param who absent for the actor
     */
    record WatchTicket(TicketId ticket, @Nullable Somebody who) implements ParticipationCommand {}

    /**
     * Lets somebody no longer hear of it.
     *
     * @param who absent for the actor
     */
    record UnwatchTicket(TicketId ticket, @Nullable PersonId who) implements ParticipationCommand {}

    /** Lets a person or a group outside its own see it. */
    record ShareTicket(TicketId ticket, With with, ShareLevel level)
            implements ParticipationCommand {}

    /** Lets them no longer. */
    record UnshareTicket(TicketId ticket, With with) implements ParticipationCommand {}

    /**
     * Takes down time that was spent.
     *
     * @param worker who spent it; absent for the actor
     * @param minutes 1 to 1440
     * @param startedAt absent for so many minutes before now; never in the future
     */
    record LogWork(
            TicketId ticket,
            EntryId entry,
            @Nullable Somebody worker,
            int minutes,
            @Nullable Instant startedAt,
            boolean billable,
            String what)
            implements ParticipationCommand {}

    /**
     * Takes down a call.
     *
     * @param number of the other side
     * @param startedAt never in the future
     * @param duration not negative, at most a day
     * @param recording where it lies
     */
    record LogCall(
            TicketId ticket,
            EntryId entry,
            CallDirection direction,
            String number,
            Instant startedAt,
            Duration duration,
            @Nullable String recording,
            @Nullable String summary)
            implements ParticipationCommand {}

    /** Says that a step of the checklist is done. */
    record TickStep(TicketId ticket, String step) implements ParticipationCommand {}

    /** Says that it is not done after all. */
    record UntickStep(TicketId ticket, String step) implements ParticipationCommand {}

    /** A person, with the name as it is now. */
    record Somebody(PersonId id, @Nullable String name) {}

    /** With whom a ticket is shared. */
    sealed interface With {}

    /** With a person, with the name as it is now. */
    record WithPerson(PersonId id, @Nullable String name) implements With {}

    /** With a group, with its name as it is now. */
    record WithGroup(GroupId id, String name) implements With {}
}
