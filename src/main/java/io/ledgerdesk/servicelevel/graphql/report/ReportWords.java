package io.ledgerdesk.servicelevel.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Words of reports as the schema has them; same constants as the module's own. */
final class ReportWords {
    private ReportWords() {}

    /** By what figures are told apart. */
    @Enum("SlaGroupBy")
    @Description("By what figures are told apart.")
    public enum SlaGroupBy {
        @Description("What was promised.")
        TARGET,
        @Description("The ticket's priority when the clock stopped.")
        PRIORITY,
        @Description("What sort of matter it was.")
        KIND,
        @Description("The service that it concerned.")
        SERVICE,
        @Description("The agreement that promised it.")
        AGREEMENT,
        @Description("The requester's company.")
        COMPANY,
        @Description("The line in which the ticket was.")
        LINE,
        @Description("Days of the time zone.")
        DAY,
        @Description("Weeks of the time zone, from Monday on.")
        WEEK,
        @Description("Months of the time zone.")
        MONTH
    }

    /** Which date counts. */
    @Enum("SlaAttribute")
    @Description("Which date says in which period something counts.")
    public enum SlaAttribute {
        @Description("When the clock stopped; of a breach, when it was due.")
        EVENT_DATE,
        @Description("When the ticket was registered.")
        TICKET_DATE
    }

    /** By what open tickets are told apart. */
    @Enum("BacklogBy")
    @Description("By what open tickets are told apart.")
    public enum BacklogBy {
        @Description("Where they were in their life.")
        STATE,
        @Description("Their priority.")
        PRIORITY,
        @Description("The line that had them.")
        LINE
    }

    /** How far apart the instants are. */
    @Enum("BacklogStep")
    @Description("How far apart the instants of a backlog are.")
    public enum BacklogStep {
        @Description("Hours.")
        HOUR,
        @Description("Days of the time zone.")
        DAY,
        @Description("Weeks of the time zone.")
        WEEK
    }
}
