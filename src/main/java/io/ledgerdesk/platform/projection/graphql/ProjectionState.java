package io.ledgerdesk.platform.projection.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the runner's own. */
@Description("What the node that answers does for a read model.")
public enum ProjectionState {
    @Description("Another node feeds it.")
    STANDBY,
    @Description("This node feeds it.")
    FOLLOWING,
    @Description("Something failed on this node; it is tried again after a pause.")
    PAUSED,
    @Description("An event cannot be read by this version: nothing behind it is shown.")
    HALTED,
    @Description("This node is going down, or has not begun with it.")
    STOPPED
}
