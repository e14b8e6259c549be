package io.ledgerdesk.catalogue.graphql.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** As the schema has it; same constants as the module's own. */
@Enum("ClockStart")
@Description("When a clock of the requester's targets begins to count.")
public enum ClockStart {
    @Description("When the contact reached the desk.")
    RECEIVED,
    @Description("At the first opening of its calendar after that.")
    OPENING,
    @Description("When somebody became responsible.")
    ASSIGNMENT
}
