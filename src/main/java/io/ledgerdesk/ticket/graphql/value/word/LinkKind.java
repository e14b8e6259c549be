package io.ledgerdesk.ticket.graphql.value.word;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("What one ticket is to another.")
public enum LinkKind {
    @Description("It has to do with it; without a direction.")
    RELATES_TO,
    @Description("It is about the same matter.")
    DUPLICATE_OF,
    @Description("It comes of it.")
    CAUSED_BY,
    @Description("It goes on where the other ended.")
    FOLLOW_UP_OF,
    @Description("The other is a part of it.")
    PARENT_OF
}
