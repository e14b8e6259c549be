package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due date that moved and is to be recorded.
 *
 * @param number of the ticket's moves, from 1
 * @param at when it moved
 * @param cause the event that moved it
 */
public record PendingMove(int number, Instant at, UUID cause, DueMoved what) {

    /** As one with a move before it that was not recorded either. */
    PendingMove from(@Nullable Instant earlier) {
        return new PendingMove(
                number,
                at,
                cause,
                new DueMoved(
                        what.ticket(),
                        what.clock(),
                        earlier,
                        what.to(),
                        what.because(),
                        what.agreement(),
                        what.calendar()));
    }
}
