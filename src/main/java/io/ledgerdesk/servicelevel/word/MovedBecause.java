package io.ledgerdesk.servicelevel.word;

import io.ledgerdesk.kernel.Published;

/** Why a target is due at another instant, other than by running and pausing. */
@Published
public enum MovedBecause {
    PRIORITY,
    KIND,
    SERVICE,
    /** The ticket's company or its agreement is another one. */
    AGREEMENT,
    /** What the agreement or its plan says is something else. */
    TERMS,
    /** An agreement was withdrawn that held for the ticket. */
    WITHDRAWN,
    /** The calendar is another one from then on. */
    CALENDAR,
    /** The calendar was corrected, also for what had elapsed. */
    CALENDAR_CORRECTED
}
