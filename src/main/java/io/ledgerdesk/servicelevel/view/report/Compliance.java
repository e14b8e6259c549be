package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.report.ComplianceRow.Cost;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How well promises were kept over a period. */
@Singleton
public final class Compliance {
    private final Pool pool;
    private final int most;

    @Inject
    Compliance(Pool pool, ReportSettings settings) {
        this(pool, settings.maxGroups());
    }

    /**
     * @param most see {@link ReportSettings#maxGroups}
     */
    public Compliance(Pool pool, int most) {
        this.pool = pool;
        this.most = most;
    }

    /**
     * What is asked.
     *
     * @param before first instant behind the period
     * @param zone whose days, weeks and months are meant
     * @param groups at most one of them a stretch of time
     */
    public record Asked(
            Instant from,
            Instant before,
            ZoneId zone,
            Attribute attribute,
            List<GroupBy> groups,
            SlaFilter filter) {
        public Asked {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A row for each group that has anything, in the order of the groups.
     *
     * @return fails with a {@link Fault} {@code REPORT_TOO_LARGE} for too many groups
     */
    public Uni<List<ComplianceRow>> rows(TenantId tenant, TicketScope scope, Asked asked) {
        ComplianceQuery stopped = ComplianceQuery.stopped(tenant, scope, asked, most + 1);
        ComplianceQuery breached = ComplianceQuery.breached(tenant, scope, asked, most + 1);
        return pool.preparedQuery(stopped.sql())
                .execute(stopped.parameters())
                .chain(judged ->
                        pool.preparedQuery(breached.sql())
                                .execute(breached.parameters())
                                .map(missed -> joined(asked, judged, missed)));
    }

    /** One group, while its figures come together. */
    private static final class Group {
        @Nullable Row judged;
        long breaches;
        final List<Cost> penalties = new ArrayList<>();
    }

    private List<ComplianceRow> joined(Asked asked, RowSet<Row> judged, RowSet<Row> missed) {
        Map<List<@Nullable String>, Group> groups = new LinkedHashMap<>();
        judged.forEach(row -> group(groups, asked, row).judged = row);
        missed.forEach(row -> {
            Group group = group(groups, asked, row);
            group.breaches += row.getLong("breaches");
            String currency = row.getString("currency");
            if (currency != null) {
                group.penalties.add(new Cost(currency, row.getLong("cost")));
            }
        });
        if (groups.size() > most || missed.size() > most) {
            throw new Fault(
                    "REPORT_TOO_LARGE",
                    "more than %d groups: ask for a shorter period or fewer groups"
                            .formatted(most));
        }
        List<ComplianceRow> rows = new ArrayList<>();
        List<List<@Nullable String>> keys = new ArrayList<>(groups.keySet());
        keys.sort(Compliance::inOrder);
        for (List<@Nullable String> key : keys) {
            rows.add(row(asked, key, Objects.requireNonNull(groups.get(key))));
        }
        return rows;
    }

    private static int inOrder(List<@Nullable String> one, List<@Nullable String> other) {
        Comparator<@Nullable String> each = Comparator.nullsLast(Comparator.naturalOrder());
        for (int i = 0; i < one.size(); i++) {
            int found = each.compare(one.get(i), other.get(i));
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private static Group group(Map<List<@Nullable String>, Group> groups, Asked asked, Row row) {
        List<@Nullable String> key = new ArrayList<>();
        for (int i = 0; i < asked.groups().size(); i++) {
            key.add(row.getString(i));
        }
        return groups.computeIfAbsent(key, any -> new Group());
    }

    private static ComplianceRow row(Asked asked, List<@Nullable String> key, Group group) {
        Map<GroupBy, String> names = new EnumMap<>(GroupBy.class);
        for (int i = 0; i < key.size(); i++) {
            String name = key.get(i);
            if (name != null) {
                names.put(asked.groups().get(i), name);
            }
        }
        Row judged = group.judged;
        return new ComplianceRow(
                names,
                judged == null ? 0 : judged.getLong("stopped"),
                judged == null ? 0 : judged.getLong("in_time"),
                group.breaches,
                judged == null ? null : judged.getLong("median"),
                judged == null ? null : judged.getLong("p90"),
                judged == null ? null : judged.getLong("mean"),
                group.penalties);
    }
}
