package io.ledgerdesk.servicelevel.word;

import io.ledgerdesk.kernel.Published;

/** Why a step of an escalation policy could not be done on the ticket as it was. */
@Published
public enum StepObstacle {
    /** No group of the line is in use. */
    NO_GROUP_OF_LINE,
    /** The line has several groups, and the ticket's service is none of theirs. */
    SEVERAL_GROUPS_OF_LINE,
    /** Nobody of the desk's active staff has the role. */
    NOBODY_HAS_ROLE
}
