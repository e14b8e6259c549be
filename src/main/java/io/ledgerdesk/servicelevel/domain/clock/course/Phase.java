package io.ledgerdesk.servicelevel.domain.clock.course;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.domain.clock.course.Stretch.Doing;
import io.ledgerdesk.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From an instant on a ticket was in a state, or in others in which every clock does the same.
 *
 * @param cause the event that it began with
 * @param hold why it was on hold, if it was
 */
public record Phase(Instant from, UUID cause, TicketState state, @Nullable HoldReason hold) {

    /**
     * What the clock of a target does.
     *
     * @param pauses reasons of a hold that stop the clocks
     */
    public Doing doing(TargetKind target, List<HoldReason> pauses) {
        return switch (state) {
            case NEW, ASSIGNED, IN_PROGRESS, IN_REVIEW -> Doing.RUNNING;
            case WAITING_FOR_REQUESTER ->
                    switch (target) {
                        case FIRST_RESPONSE -> Doing.RUNNING;
                        case RESOLUTION, NEXT_UPDATE, ACCEPTANCE, LINE_RESOLUTION -> Doing.PAUSED;
                    };
            case ON_HOLD ->
                    switch (target) {
                        case FIRST_RESPONSE, NEXT_UPDATE -> Doing.RUNNING;
                        case RESOLUTION, ACCEPTANCE, LINE_RESOLUTION ->
                                hold != null && pauses.contains(hold)
                                        ? Doing.PAUSED
                                        : Doing.RUNNING;
                    };
            case RESOLVED, CLOSED, CANCELLED -> Doing.STOPPED;
        };
    }

    /** Whether every clock does the same in both. */
    boolean isLike(Phase other) {
        return sort() == other.sort() && (sort() != Sort.HELD || hold == other.hold);
    }

    private Sort sort() {
        return switch (state) {
            case NEW, ASSIGNED, IN_PROGRESS, IN_REVIEW -> Sort.ACTIVE;
            case WAITING_FOR_REQUESTER -> Sort.WAITING;
            case ON_HOLD -> Sort.HELD;
            case RESOLVED, CLOSED, CANCELLED -> Sort.ENDED;
        };
    }

    private enum Sort {
        ACTIVE,
        WAITING,
        HELD,
        ENDED
    }
}
