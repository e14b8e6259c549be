package io.ledgerdesk.servicelevel.view.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well promises were kept in one group.
 *
 * @param group what the group has in common; absent where it has none, such as no service
 * @param stopped clocks that were judged, of each ticket those of its last round
 * @param inTime how many of them
 * @param breachesRecorded of all rounds, also of clocks that go on
 * @param median business seconds of those that were judged, by nearest rank; absent for none
 * @param penalties what the recorded breaches cost, by currency
 */
public record ComplianceRow(
        Map<GroupBy, String> group,
        long stopped,
        long inTime,
        long breachesRecorded,
        @Nullable Long median,
        @Nullable Long p90,
        @Nullable Long mean,
        List<Cost> penalties) {
    public ComplianceRow {
        group = Map.copyOf(group);
        penalties = List.copyOf(penalties);
    }

    /** An amount in the currency's smallest units. */
    public record Cost(String currency, long minorUnits) {}
}
