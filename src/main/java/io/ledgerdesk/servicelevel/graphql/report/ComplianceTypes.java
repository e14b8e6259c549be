package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.servicelevel.view.report.ComplianceRow;
import io.ledgerdesk.servicelevel.view.report.GroupBy;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How well promises were kept, as it is shown. */
final class ComplianceTypes {
    private ComplianceTypes() {}

    /** Figures of one group. */
    @Type("SlaComplianceRow")
    @Description(
            "How well promises were kept in one group. What it is not grouped by is absent, and so is"
                    + " what its tickets have not.")
    public record SlaComplianceRow(
            @Description("What was promised.") @Nullable TargetKind target,
            @Description("The tickets' priority.") @Nullable Priority priority,
            @Description("What sort of matter.") @Nullable TicketKind kind,
            @Description("The service.") @Nullable String service,
            @Description("The agreement.") @Nullable String agreement,
            @Description("The company.") @Nullable String company,
            @Description("The line.") @Nullable Integer line,
            @Description("First day of the day, week or month, such as 2026-11-02.")
                    @Nullable String period,
            @NonNull
                    @Description(
                            "Clocks that stopped and were judged; of each ticket its last round.")
                    long stopped,
            @NonNull @Description("How many of them were in time.") long inTime,
            @Description("The share of these, 0 to 1; absent if none stopped.")
                    @Nullable Double share,
            @NonNull
                    @Description(
                            "Breaches that were recorded, of all rounds and also of clocks that go"
                                    + " on; they stay, whatever was judged later.")
                    long breachesRecorded,
            @Description("Business seconds by nearest rank; absent if none stopped.")
                    @Nullable Long medianSeconds,
            @Description("Nine of ten took no more business seconds; by nearest rank.")
                    @Nullable Long p90Seconds,
            @Description("Business seconds on average, rounded; absent if none stopped.")
                    @Nullable Long meanSeconds,
            @NonNull @Description("What the recorded breaches cost by their agreements.")
                    List<@NonNull SlaCost> penalties) {
        static SlaComplianceRow of(ComplianceRow row) {
            String target = row.group().get(GroupBy.TARGET);
            String priority = row.group().get(GroupBy.PRIORITY);
            String kind = row.group().get(GroupBy.KIND);
            String line = row.group().get(GroupBy.LINE);
            return new SlaComplianceRow(
                    target == null ? null : TargetKind.valueOf(target),
                    priority == null ? null : Priority.valueOf(priority),
                    kind == null ? null : TicketKind.valueOf(kind),
                    row.group().get(GroupBy.SERVICE),
                    row.group().get(GroupBy.AGREEMENT),
                    row.group().get(GroupBy.COMPANY),
                    line == null ? null : Integer.valueOf(line),
                    period(row),
                    row.stopped(),
                    row.inTime(),
                    Asking.share(row.stopped(), row.inTime()),
                    row.breachesRecorded(),
                    row.median(),
                    row.p90(),
                    row.mean(),
                    row.penalties().stream()
                            .map(cost -> new SlaCost(cost.currency(), cost.minorUnits()))
                            .toList());
        }

        private static @Nullable String period(ComplianceRow row) {
            return row.group().entrySet().stream()
                    .filter(one -> one.getKey().isPeriod())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An amount. */
    @Type("SlaCost")
    @Description("An amount of money.")
    public record SlaCost(
            @NonNull @Description("ISO 4217, such as RUB.") String currency,
            @NonNull @Description("In the currency's smallest units, such as kopecks.")
                    long minorUnits) {}
}
