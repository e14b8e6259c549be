package io.ledgerdesk.importing.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("Where an import stands.")
public enum ImportState {
    @Description("Its file comes in.")
    RECEIVING,
    @Description("No node has begun with it.")
    WAITING,
    @Description("A node works on it, or will go on if the one that did has died.")
    RUNNING,
    @Description("Every row was read.")
    DONE,
    @Description("It could not go on; what came in stays.")
    FAILED,
    @Description("Somebody ended it; what came in stays.")
    CANCELLED
}
