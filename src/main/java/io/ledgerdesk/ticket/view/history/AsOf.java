package io.ledgerdesk.ticket.view.history;

import java.time.Instant;

/** Which past is meant. */
public sealed interface AsOf {

    /**
     * What the desk had recorded up to a place in its log.
     *
     * @param position inclusive; 0 for before everything
     */
    record Position(long position) implements AsOf {}

    /** What the desk had recorded at an instant, inclusive; a future one means now. */
    record Recorded(Instant instant) implements AsOf {}

    /**
     * What had happened by an instant, inclusive, as far as the desk knows now: told late or not.
     */
    record Occurred(Instant instant) implements AsOf {}
}
