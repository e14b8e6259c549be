package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.platform.eventstore.AppendOutcome;

/**
 * Ends a unit of work whose command had been settled before: its id was found when it was claimed.
 */
public final class CommandSettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient AppendOutcome outcome;

    public CommandSettledException(AppendOutcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    /** AlreadyDone or CommandIdReused. */
    public AppendOutcome outcome() {
        return outcome;
    }
}
