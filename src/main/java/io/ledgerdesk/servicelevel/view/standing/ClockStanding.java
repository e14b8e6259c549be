package io.ledgerdesk.servicelevel.view.standing;

import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket at an instant.
 *
 * @param asOf that instant, a whole second
 * @param status RUNNING, PAUSED, MET, STOPPED or DROPPED
 * @param elapsedSeconds of business time, until {@code asOf} where it runs
 * @param dueAt last second at which it is, or was, in time; absent while it pauses with time left
 * @param met whether it was in time; absent until it is judged
 * @param warned highest percentage that was warned of
 * @param breachedAt due date of the breach that is recorded; absent for none
 */
public record ClockStanding(
        TicketId ticket,
        ClockKey key,
        Instant asOf,
        String status,
        long targetSeconds,
        long elapsedSeconds,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Boolean met,
        @Nullable Integer warned,
        @Nullable Instant breachedAt,
        EntryVersion calendar,
        @Nullable EntryVersion agreement) {
    /** Whether it may still be met. */
    public boolean isOpen() {
        return isRunning() || isPaused();
    }

    public boolean isRunning() {
        return status.equals("RUNNING");
    }

    public boolean isPaused() {
        return status.equals("PAUSED");
    }

    /** Whether what was promised was done, in time or not. */
    public boolean isMet() {
        return status.equals("MET");
    }

    /** Whether it is not promised any more. */
    public boolean isDropped() {
        return status.equals("DROPPED");
    }

    /** Whether it is not met and its due date has passed. */
    public boolean isOverdue() {
        return isOpen() && dueAt != null && asOf.isAfter(dueAt);
    }

    /** Business time that is left; less than 0 once it is overdue. */
    public long leftSeconds() {
        return targetSeconds - elapsedSeconds;
    }
}
