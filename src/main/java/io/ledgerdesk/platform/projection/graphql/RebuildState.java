package io.ledgerdesk.platform.projection.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the rebuild's own. */
@Description("Where a rebuild stands.")
public enum RebuildState {
    @Description("Another one that was asked for together with it comes first.")
    WAITING,
    @Description("It folds the log beside the live tables.")
    RUNNING,
    @Description("It has caught up; the live rows are being compared, and mended if wanted.")
    SWITCHING,
    @Description("The live rows equal the rebuilt ones; or were compared, if it was to check only.")
    DONE,
    @Description("It was stopped; the live rows are as they were.")
    STOPPED,
    @Description("It could not go on; the live rows are as they were.")
    FAILED,
    @Description("Its node fell silent; start it again.")
    LOST
}
