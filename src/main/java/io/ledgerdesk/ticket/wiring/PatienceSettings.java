package io.ledgerdesk.ticket.wiring;

import io.ledgerdesk.ticket.view.wait.OpeningHours;
import io.ledgerdesk.ticket.view.wait.Patience;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;

/** How long the desk waits for the requester before it acts by itself. */
@ConfigMapping(prefix = "ledgerdesk.ticket.patience")
interface PatienceSettings {

    /** Calendar days after a question at which the requester is reminded. */
    @WithDefault("2,5")
    List<Integer> reminderDays();

    /** Calendar days after a question at which the ticket is resolved without an answer. */
    @WithDefault("10")
    int giveUpDays();

    /** Calendar days after an answer at which the ticket is closed. */
    @WithDefault("7")
    int closeDays();

    /** Calendar days before the closing at which the requester is reminded; 0 for never. */
    @WithDefault("1")
    int closeReminderDays();

    /** When the desk is open: {@code always}, or such as {@code MON-FRI 09:00-18:00}. */
    @WithDefault("always")
    String openingHours();

    default Patience patience(ZoneId zone) {
        return new Patience(
                reminderDays(),
                giveUpDays(),
                closeDays(),
                closeReminderDays(),
                zone,
                OpeningHours.parse(openingHours(), zone));
    }
}
