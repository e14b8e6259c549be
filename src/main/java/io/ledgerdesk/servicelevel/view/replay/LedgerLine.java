package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line in the ledger of a clock.
 *
 * @param status RUNNING, PAUSED, MET, STOPPED or DROPPED
 * @param to absent for the last one of a clock that has not stopped
 * @param cause what it began with
 * @param reason why it paused, in the words of states and holds; absent unless it did
 * @param businessSeconds 0 unless it ran
 */
public record LedgerLine(
        ClockKey clock,
        String status,
        Instant from,
        @Nullable Instant to,
        LedgerCause cause,
        @Nullable PauseReason reason,
        EntryVersion calendar,
        long businessSeconds) {}
