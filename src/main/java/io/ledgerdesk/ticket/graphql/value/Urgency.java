package io.ledgerdesk.ticket.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("How soon it hurts.")
public enum Urgency {
    @Description("At once.")
    HIGH,
    @Description("Soon.")
    MEDIUM,
    @Description("It can wait.")
    LOW
}
