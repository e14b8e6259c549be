package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.servicelevel.word.ClockKey;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be recorded of a ticket's clocks at an instant, if nothing happens before.
 *
 * @param clock which
 * @param number of the move, percentage of the warning, 0 for a breach, number of the step
 * @param at when; never before the event that it follows from, also where its instant had passed by
 *     then
 * @param cause the event from which it follows
 */
public record Notice(Sort sort, ClockKey clock, int number, Instant at, UUID cause) {

    /** What is to be recorded; of several at one instant in this order. */
    public enum Sort {
        MOVED,
        WARNING,
        BREACH,
        STEP
    }
}
