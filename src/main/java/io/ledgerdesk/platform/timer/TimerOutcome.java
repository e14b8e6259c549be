package io.ledgerdesk.platform.timer;

import java.time.Instant;

/** What became of a timer that was fired. */
public sealed interface TimerOutcome {
    TimerOutcome DONE = new Done();

    /** It is over. */
    record Done() implements TimerOutcome {}

    /**
     * It was not the time for it: it is asked again later, and what else its subject waits for
     * stays behind it.
     *
     * @param until after now
     */
    record PutOff(Instant until) implements TimerOutcome {}

    /**
     * It stood for the first of several things: a table that keeps one row for each subject is
     * written less.
     *
     * @param next of the same subject, kind and step
     */
    record DueAgain(Timer next) implements TimerOutcome {}
}
