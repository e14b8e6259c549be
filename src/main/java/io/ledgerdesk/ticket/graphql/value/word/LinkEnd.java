package io.ledgerdesk.ticket.graphql.value.word;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("At which end of a link a ticket stands; always FROM for RELATES_TO.")
public enum LinkEnd {
    @Description(
            "It is what the kind says: the duplicate, the consequence, the follow-up, the parent.")
    FROM,
    @Description("The other one is: it is duplicated, a cause, followed up, a child.")
    TO
}
