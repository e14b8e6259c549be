package io.ledgerdesk.servicelevel.domain.clock;

import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the ledger of a clock: from one thing that happened to the next. The business seconds
 * of a clock's running intervals add up to what has elapsed.
 *
 * @param to absent for the last one of a clock that has not stopped
 * @param cause the event that it began with
 * @param calendar and version by which it counts
 * @param businessSeconds 0 unless it ran; of the last one until the instant that was asked for
 */
public record Interval(
        ClockKey clock,
        Clock.Status status,
        Instant from,
        @Nullable Instant to,
        UUID cause,
        EntryVersion calendar,
        long businessSeconds) {}
