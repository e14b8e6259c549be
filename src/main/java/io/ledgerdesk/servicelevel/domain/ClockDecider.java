package io.ledgerdesk.servicelevel.domain;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.servicelevel.command.ClockCommand;
import io.ledgerdesk.servicelevel.command.ClockCommand.Notice;
import io.ledgerdesk.servicelevel.event.ClockEvent;

/** What was noticed of a ticket's clocks is recorded once. */
public final class ClockDecider implements Decider<ClockCommand, RecordedClocks, ClockEvent> {

    @Override
    public RecordedClocks initial() {
        return RecordedClocks.NOTHING;
    }

    @Override
    public RecordedClocks evolve(RecordedClocks state, ClockEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<ClockEvent> decide(
            Streams<RecordedClocks> streams, ClockCommand command, DecisionContext context) {
        return switch (command) {
            case Notice(var what) ->
                    streams.own().has(what) ? Decision.nothing() : Decision.accepted(what);
        };
    }
}
