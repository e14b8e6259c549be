package io.ledgerdesk.workplace.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a desk sets for what its people keep beside tickets. */
@ConfigMapping(prefix = "ledgerdesk.workplace")
interface WorkplaceSettings {

    /** Most drafts of replies that a person keeps. */
    @WithDefault("200")
    int maxDrafts();

    /** Days after which a draft that nobody touched is dropped. */
    @WithDefault("90")
    int draftDays();

    /** Days for which what others did makes a ticket unread. */
    @WithDefault("90")
    int unreadDays();

    /** How long a presence holds unless it is said again. */
    @WithDefault("45s")
    Duration presenceTimeout();

    /** Most tickets that a person is at. */
    @WithDefault("50")
    int maxPresences();

    /** Most persons shown at a ticket. */
    @WithDefault("50")
    int presencesShown();

    /** Most saved views that a person has. */
    @WithDefault("100")
    int maxViews();

    /** Longest name of a saved view, in characters. */
    @WithDefault("100")
    int viewNameCharacters();

    /** How often old drafts and marks are dropped. */
    @WithDefault("1h")
    String sweepTick();

    /** How often presence that is over is dropped. */
    @WithDefault("1m")
    String presenceSweepTick();
}
