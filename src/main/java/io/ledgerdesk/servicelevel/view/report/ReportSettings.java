package io.ledgerdesk.servicelevel.view.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of figures. */
@ConfigMapping(prefix = "ledgerdesk.servicelevel.report")
public interface ReportSettings {
    /** As it is unless it was configured, for those who are not told. */
    int USUAL_GROUPS = 1_000;

    /** Groups of one answer. */
    @WithDefault("1000")
    int maxGroups();

    /** Instants of one backlog. */
    @WithDefault("400")
    int maxInstants();

    /** Tickets that one what-if counts anew. */
    @WithDefault("50000")
    int maxTickets();
}
