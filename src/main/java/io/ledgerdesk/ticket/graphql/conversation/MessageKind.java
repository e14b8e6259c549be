package io.ledgerdesk.ticket.graphql.conversation;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the read model's own. */
@Description("How something was said.")
public enum MessageKind {
    @Description("By the desk, to the requester.")
    REPLY,
    @Description("By the desk, which waits for what the requester says to it.")
    QUESTION,
    @Description("By the desk, with the resolution.")
    ANSWER,
    @Description("By somebody outside the desk.")
    RECEIVED,
    @Description("Within the desk; no requester reads it.")
    NOTE
}
