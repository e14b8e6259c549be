package io.ledgerdesk.servicelevel.domain;

import io.ledgerdesk.servicelevel.event.ServiceLevelEvent;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.AgreementExpiring;
import io.ledgerdesk.servicelevel.event.ServiceLevelEvent.ClocksRecounted;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What stands recorded: of a page of a recount whether it was made, of an agreement which reminders
 * were given.
 */
public record RecordedUpkeep(boolean recounted, Set<Reminder> reminders) {
    static final RecordedUpkeep NOTHING = new RecordedUpkeep(false, Set.of());

    public RecordedUpkeep {
        reminders = Set.copyOf(reminders);
    }

    /** One for each end, whichever version of the agreement says it. */
    record Reminder(Instant validTo, int days) {}

    RecordedUpkeep after(ServiceLevelEvent event) {
        return switch (event) {
            case ClocksRecounted e -> new RecordedUpkeep(true, reminders);
            case AgreementExpiring e -> {
                Set<Reminder> all = new HashSet<>(reminders);
                all.add(new Reminder(e.validTo(), e.days()));
                yield new RecordedUpkeep(recounted, all);
            }
        };
    }

    boolean reminded(AgreementExpiring event) {
        return reminders.contains(new Reminder(event.validTo(), event.days()));
    }
}
