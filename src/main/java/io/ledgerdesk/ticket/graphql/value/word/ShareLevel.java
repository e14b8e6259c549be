package io.ledgerdesk.ticket.graphql.value.word;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("How much somebody outside a ticket's own people may do with it.")
public enum ShareLevel {
    @Description("Read it.")
    READ,
    @Description("Read it, and write in it.")
    WRITE
}
