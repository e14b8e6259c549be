package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilterInput;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilters;
import io.ledgerdesk.servicelevel.graphql.report.ComplianceTypes.SlaComplianceRow;
import io.ledgerdesk.servicelevel.graphql.report.ReportWords.SlaAttribute;
import io.ledgerdesk.servicelevel.graphql.report.ReportWords.SlaGroupBy;
import io.ledgerdesk.servicelevel.view.report.Attribute;
import io.ledgerdesk.servicelevel.view.report.Compliance;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** How well promises were kept. */
@GraphQLApi
public class ComplianceQueries {
    private final CurrentCaller callers;
    private final Compliance compliance;
    private final SlaFilters filters;

    ComplianceQueries(CurrentCaller callers, Compliance compliance, SlaFilters filters) {
        this.callers = callers;
        this.compliance = compliance;
        this.filters = filters;
    }

    @Needs("sla.read")
    @Query("slaCompliance")
    @Description(
            "How well promises were kept over a period, of the tickets that you may see; a row for"
                    + " each group that has anything. For staff.")
    public @NonNull Uni<@NonNull List<@NonNull SlaComplianceRow>> slaCompliance(
            @NonNull @Name("from") @Description("First instant of the period.") Instant from,
            @NonNull @Name("to") @Description("First instant behind the period.") Instant to,
            @Name("zone") @Description("Whose days, weeks and months are meant; UTC if absent.")
                    @Nullable String zone,
            @Name("attribute") @Description("Which date counts; that of the event if absent.")
                    @Nullable SlaAttribute attribute,
            @Name("groupBy")
                    @Description("By what they are told apart, at most 4; absent for one row.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull SlaGroupBy> groupBy,
            @Name("filter") @Description("Which clocks; absent for all.")
                    @Nullable SlaFilterInput filter) {
        Caller caller = callers.require();
        SlaFilters.checkPeriod(from, to);
        Compliance.Asked asked =
                new Compliance.Asked(
                        from,
                        to,
                        Asking.zone(zone),
                        attribute == SlaAttribute.TICKET_DATE
                                ? Attribute.TICKET_DATE
                                : Attribute.EVENT_DATE,
                        Asking.groups(groupBy),
                        filters.of(filter));
        return compliance
                .rows(caller.tenant(), TicketReader.scope(caller), asked)
                .map(rows -> rows.stream().map(SlaComplianceRow::of).toList());
    }
}
