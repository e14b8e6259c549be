package io.ledgerdesk.ticket.view.reach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of reading what a reach includes. */
@ConfigMapping(prefix = "ledgerdesk.ticket.reach")
public interface ReachSettings {
    /** As it is unless it was configured, for those who are not told. */
    int USUAL_WALKS = 1_200;

    /** See above. */
    int USUAL_LISTED = 1_000;

    /**
     * Companies, groups or lines of one reader that are each looked up by themselves for a page; of
     * more of them all tickets are looked through in the order asked for, or all in reach are
     * sorted. As it is, nobody has so many: see {@code ledgerdesk.directory.companies-below}.
     */
    @WithDefault("1200")
    int walks();

    /**
     * Tickets in reach up to which a reader's events are looked up ticket by ticket; beyond it the
     * events of the desk are looked through in their order.
     */
    @WithDefault("1000")
    int listed();
}
