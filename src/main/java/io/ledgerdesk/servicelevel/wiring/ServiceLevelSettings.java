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

    /** Open tickets of one event of a recount; 1 to 1000. */
    @WithDefault("500")
    int recountPage();

    /** Such events at once, before the read model has counted them; 1 to 100. */
    @WithDefault("10")
    int recountPages();
}
