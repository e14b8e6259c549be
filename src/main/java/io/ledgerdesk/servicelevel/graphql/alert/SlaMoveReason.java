package io.ledgerdesk.servicelevel.graphql.alert;

import org.eclipse.microprofile.graphql.Description;

/** As the schema has it; same constants as the module's own. */
@Description("Why a target is due at another instant, other than by running and pausing.")
public enum SlaMoveReason {
    @Description("The ticket's priority changed.")
    PRIORITY,
    @Description("The ticket is another sort of matter.")
    KIND,
    @Description("The ticket concerns another service.")
    SERVICE,
    @Description("The ticket's company or its agreement is another one.")
    AGREEMENT,
    @Description("What the agreement or its plan says is something else.")
    TERMS,
    @Description("An agreement was withdrawn that held for the ticket.")
    WITHDRAWN,
    @Description("The calendar is another one from then on.")
    CALENDAR,
    @Description("The calendar was corrected, also for what had elapsed.")
    CALENDAR_CORRECTED
}
