package io.ledgerdesk.ticket.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("In which role somebody acts.")
public enum ActorKind {
    @Description("Whoever asks the desk for something.")
    REQUESTER,
    @Description("A person of staff.")
    AGENT,
    @Description("The desk itself.")
    SYSTEM,
    @Description("Another system.")
    INTEGRATION
}
