package io.ledgerdesk.servicelevel.graphql.alert;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a step could not be done, as the schema names it. */
@Enum("SlaStepObstacle")
@Description("Why a step of escalation cannot be done on a ticket.")
public enum SlaStepObstacle {
    @Description("The line has no group in use.")
    NO_GROUP_OF_LINE,
    @Description("The line has several groups, and none of them answers for the ticket's service.")
    SEVERAL_GROUPS_OF_LINE,
    @Description("Nobody of the desk's active staff has the role.")
    NOBODY_HAS_ROLE
}
