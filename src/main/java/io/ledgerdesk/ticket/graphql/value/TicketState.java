package io.ledgerdesk.ticket.graphql.value;

import io.ledgerdesk.kernel.Published;
import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Published
@Description("Where a ticket is in its life.")
public enum TicketState {
    @Description("Registered, in the common pool, nobody is responsible.")
    NEW,
    @Description("A group or an agent is responsible, work has not begun.")
    ASSIGNED,
    @Description("An agent works on it.")
    IN_PROGRESS,
    @Description("A question to the requester is open.")
    WAITING_FOR_REQUESTER,
    @Description("Suspended for a reason and perhaps until an instant.")
    ON_HOLD,
    @Description("A proposed solution waits for a reviewer.")
    IN_REVIEW,
    @Description("The answer is with the requester, who may rate, confirm or reject it.")
    RESOLVED,
    @Description("Done.")
    CLOSED,
    @Description("Withdrawn, duplicate, spam, registered in error, refused.")
    CANCELLED
}
