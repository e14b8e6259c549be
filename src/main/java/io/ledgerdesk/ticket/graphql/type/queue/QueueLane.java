package io.ledgerdesk.ticket.graphql.type.queue;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("The two parts of every queue, the first ahead of the second whatever else holds.")
public enum QueueLane {
    @Description("P1, or of a requester who is served first.")
    EXPRESS,
    @Description("All others.")
    REGULAR
}
