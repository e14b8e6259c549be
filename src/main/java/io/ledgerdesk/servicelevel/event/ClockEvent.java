package io.ledgerdesk.servicelevel.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.servicelevel.word.StepObstacle;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed of a ticket's clocks. That they run, pause and stop follows from the ticket's
 * own events and is not said again.
 */
public sealed interface ClockEvent {

    TicketId ticket();

    ClockKey clock();

    /**
     * A target is due at another instant because something else is promised or counted.
     *
     * @param from until then; absent where it was not promised, or paused
     * @param to from then on; absent where it is not promised any more, or paused
     * @param agreement that holds from then on; absent for none
     * @param calendar by which it counts from then on
     */
    @WireName("servicelevel.DueMoved")
    @ReadableBy(STAFF)
    record DueMoved(
            TicketId ticket,
            ClockKey clock,
            @Nullable Instant from,
            @Nullable Instant to,
            MovedBecause because,
            @Nullable EntryVersion agreement,
            @Nullable EntryVersion calendar)
            implements ClockEvent {}

    /**
     * So much of a target has elapsed.
     *
     * @param percent of it
     * @param dueAt when it is due as things stand
     */
    @WireName("servicelevel.WarningReached")
    @ReadableBy(STAFF)
    record WarningReached(TicketId ticket, ClockKey clock, int percent, Instant dueAt)
            implements ClockEvent {}

    /**
     * A target was not met in time; recorded once, whatever changes later.
     *
     * @param dueAt until when it would have been in time
     * @param detectedAt when the desk noticed
     * @param targetSeconds of business time
     * @param agreement that promised it
     */
    @WireName("servicelevel.TargetBreached")
    @ReadableBy(STAFF)
    record TargetBreached(
            TicketId ticket,
            ClockKey clock,
            Instant dueAt,
            Instant detectedAt,
            long targetSeconds,
            EntryVersion agreement)
            implements ClockEvent {}

    /**
     * A step of an escalation policy was taken; what it changed on the ticket stands in the
     * ticket's own events.
     *
     * @param number of the step in the policy, from 1
     * @param obstacle why it could not be done; absent where it was, or where it changes nothing on
     *     the ticket
     */
    @WireName(value = "servicelevel.EscalationStepTaken", revision = 2)
    @ReadableBy(STAFF)
    record EscalationStepTaken(
            TicketId ticket,
            ClockKey clock,
            EntryVersion policy,
            int number,
            EscalationStep step,
            @Nullable StepObstacle obstacle)
            implements ClockEvent {

        /** The same, of a step that could not be done. */
        public EscalationStepTaken hinderedBy(@Nullable StepObstacle found) {
            return new EscalationStepTaken(ticket, clock, policy, number, step, found);
        }
    }
}
