package io.ledgerdesk.servicelevel.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Older revisions of what was noticed of clocks, in today's words. */
public final class ServiceLevelUpcasters {
    private static final Upcaster STEP_TAKEN = new StepTaken();

    /** All of them. */
    public static final List<Upcaster> ALL = List.of(STEP_TAKEN);

    @Produces
    @Singleton
    Upcaster stepTaken() {
        return STEP_TAKEN;
    }

    /** What was in the way was not said. */
    private record StepTaken() implements Upcaster {
        @Override
        public String type() {
            return "servicelevel.EscalationStepTaken";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return payload;
        }
    }
}
