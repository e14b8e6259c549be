package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.servicelevel.view.report.GroupBy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of reports, checked. */
final class Asking {
    private static final int MOST_GROUPS = 4;

    private Asking() {}

    /**
     * A time zone.
     *
     * @throws Fault {@code BAD_FILTER} if there is none of that name; offsets are none
     */
    static ZoneId zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneId.of("UTC");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Fault(
                    "BAD_FILTER",
                    "no time zone '" + zone + "': name one of the IANA's, such as Europe/Moscow");
        }
        return ZoneId.of(zone);
    }

    /**
     * By what figures are told apart.
     *
     * @throws Fault {@code BAD_FILTER} for too many, one twice, or two stretches of time
     */
    static List<GroupBy> groups(@Nullable List<ReportWords.SlaGroupBy> given) {
        List<GroupBy> groups = new ArrayList<>();
        if (given != null) {
            given.forEach(one -> groups.add(GroupBy.valueOf(one.name())));
        }
        if (groups.size() > MOST_GROUPS || groups.stream().distinct().count() < groups.size()) {
            throw new Fault(
                    "BAD_FILTER", "groupBy names at most %d, each once".formatted(MOST_GROUPS));
        }
        if (groups.stream().filter(one -> one.isPeriod()).count() > 1) {
            throw new Fault("BAD_FILTER", "groupBy names one of DAY, WEEK and MONTH at most");
        }
        return groups;
    }

    /** A part of the whole; absent for none. */
    static @Nullable Double share(long whole, long part) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
