package io.ledgerdesk.ticket.graphql.value.word;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("Who rang.")
public enum CallDirection {
    @Description("Somebody rang the desk.")
    INCOMING,
    @Description("The desk rang somebody.")
    OUTGOING
}
