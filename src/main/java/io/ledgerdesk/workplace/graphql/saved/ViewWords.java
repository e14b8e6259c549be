package io.ledgerdesk.workplace.graphql.saved;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Enumerations of views as the schema has them; same constants as the module's own. */
public final class ViewWords {
    private ViewWords() {}

    /** Who sees a view. */
    @Enum("ViewVisibility")
    @Description("Who sees a saved view; only its owner changes it.")
    public enum ViewVisibility {
        @Description("Its owner alone.")
        PERSONAL,
        @Description("Everybody of one role.")
        ROLE,
        @Description("All staff.")
        SHARED
    }

    /** Which part of a queue. */
    @Enum("ViewLane")
    @Description("Which part of a queue a view shows.")
    public enum ViewLane {
        @Description("What goes ahead of everything else: P1 and VIP.")
        AHEAD,
        @Description("Everything else.")
        USUAL
    }
}
