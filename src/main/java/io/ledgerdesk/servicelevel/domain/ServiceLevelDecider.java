package io.ledgerdesk.servicelevel.domain;

import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand;
import io.ledgerdesk.servicelevel.command.ServiceLevelCommand.TakeDown;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;

/** What the desk does about service levels by itself is recorded once. */
public final class ServiceLevelDecider
        implements Decider<ServiceLevelCommand, RecordedUpkeep, ServiceLevelEvent> {

    @Override
    public RecordedUpkeep initial() {
        return RecordedUpkeep.NOTHING;
    }

    @Override
    public RecordedUpkeep evolve(RecordedUpkeep state, ServiceLevelEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<ServiceLevelEvent> decide(
            Streams<RecordedUpkeep> streams, ServiceLevelCommand command, DecisionContext context) {
        return switch (command) {
            case TakeDown(var what) ->
                    switch (what) {
                        case ClocksRecounted e -> once(streams.own().recounted(), e);
                        case AgreementExpiring e -> once(streams.own().reminded(e), e);
                    };
        };
    }

    private static Decision<ServiceLevelEvent> once(boolean recorded, ServiceLevelEvent what) {
        return recorded ? Decision.nothing() : Decision.accepted(what);
    }
}
