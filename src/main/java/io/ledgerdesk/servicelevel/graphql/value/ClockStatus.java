package io.ledgerdesk.servicelevel.graphql.value;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("What a clock does.")
public enum ClockStatus {
    @Description("It counts the business time of its calendar.")
    RUNNING,
    @Description("It stands still and may go on.")
    PAUSED,
    @Description("What was promised was done.")
    MET,
    @Description("The ticket came to an end without it, or left the line.")
    STOPPED,
    @Description("It is not promised any more.")
    DROPPED
}
