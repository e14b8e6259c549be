package io.ledgerdesk.platform.accessrecord.graphql;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as those of actors. */
@Description("In what role somebody was shown something.")
public enum AccessPersonKind {
    @Description("Somebody of the desk.")
    AGENT,
    @Description("Somebody who asks for help.")
    REQUESTER,
    @Description("The desk itself.")
    SYSTEM,
    @Description("Another system.")
    INTEGRATION
}
