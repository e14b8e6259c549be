package io.ledgerdesk.ticket.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("Why a ticket was cancelled.")
public enum CancelReason {
    @Description("Another ticket has the same matter.")
    DUPLICATE,
    @Description("Nobody asked for anything.")
    SPAM,
    @Description("The requester no longer asks for it; the only reason that a requester may give.")
    WITHDRAWN,
    @Description("It should not have been registered.")
    REGISTERED_IN_ERROR,
    @Description("The desk does not do this.")
    REFUSED
}
