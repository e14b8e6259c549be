package io.ledgerdesk.servicelevel.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What a desk sets for its service levels. */
@ConfigMapping(prefix = "ledgerdesk.servicelevel")
interface ServiceLevelSettings {

    /** Days before an agreement's end at which staff is told; 1 to 1000 each. */
    @WithDefault("30,7")
    List<Integer> expiryReminderDays();

    /** Open tickets whose due dates are recorded at once in a recount; 1 to 1000. */
    @WithDefault("200")
    int recountPage();

    /** Such pages of a portion, before the read model has counted it; 1 to 100. */
    @WithDefault("10")
    int recountPages();

    /** Most holders of a role that one step of escalation makes watchers of a ticket; 1 to 100. */
    @WithDefault("10")
    int stepWatchers();
}
