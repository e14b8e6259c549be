package io.ledgerdesk.ticket.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("How many it hits.")
public enum Impact {
    @Description("The whole organisation.")
    ORGANISATION,
    @Description("A department.")
    DEPARTMENT,
    @Description("One person.")
    PERSON
}
