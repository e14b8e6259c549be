package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line in the ledger of a clock.
 *
 * @param status RUNNING, PAUSED, MET, STOPPED or DROPPED
 * @param from whole second from which it is counted
 * @param to whole second up to which; absent for the last one of a clock that has not stopped
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
        long businessSeconds) {

    /** Whether the next line does the same because of the same: both are one to whoever reads. */
    boolean goesOnAs(LedgerLine next) {
        return next.from.equals(to)
                && status.equals(next.status)
                && cause.id().equals(next.cause.id())
                && calendar.equals(next.calendar);
    }

    /** This line up to the end of the next. */
    LedgerLine through(LedgerLine next) {
        return new LedgerLine(
                clock,
                status,
                from,
                next.to,
                cause,
                reason,
                calendar,
                businessSeconds + next.businessSeconds);
    }
}
