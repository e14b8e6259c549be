package io.ledgerdesk.servicelevel.graphql.alert;

import org.eclipse.microprofile.graphql.Description;

/** What was noticed. */
@Description("What was noticed of a clock.")
public enum SlaAlertKind {
    @Description("It is due at another instant.")
    DUE_MOVED,
    @Description("So much of it has elapsed.")
    WARNING,
    @Description("It was missed.")
    BREACH,
    @Description("A step of an escalation policy was taken.")
    ESCALATION_STEP
}
