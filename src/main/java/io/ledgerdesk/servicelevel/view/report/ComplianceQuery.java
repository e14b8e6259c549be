package io.ledgerdesk.servicelevel.view.report;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.report.Compliance.Asked;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Statements on {@code ticket_clock}: groups in the first columns, figures behind them. */
record ComplianceQuery(String sql, Tuple parameters) {
    /** Percentiles by nearest rank. */
    private static final String FIGURES =
            """
            count(*) AS stopped, count(*) FILTER (WHERE t.met) AS in_time,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY t.elapsed_seconds) AS median,
            percentile_disc(0.9) WITHIN GROUP (ORDER BY t.elapsed_seconds) AS p90,
            round(avg(t.elapsed_seconds))::bigint AS mean
            """;

    private static final String LAST_ROUND =
            """
            NOT EXISTS (
                SELECT FROM ticket_clock later
                WHERE later.tenant = t.tenant AND later.ticket_id = t.ticket_id
                  AND later.target = t.target AND later.round > t.round
                  AND later.status <> 'DROPPED')
            """;

    /** What a breach costs by the version of the agreement that the clock counts by. */
    private static final String PENALTY =
            """
            LEFT JOIN (
                SELECT c.event ->> 'agreement' AS agreement,
                       (c.event ->> 'version')::integer AS version, p ->> 'target' AS target,
                       p ->> 'currency' AS currency, (p ->> 'minorUnits')::bigint AS units
                FROM clock_catalogue c
                CROSS JOIN LATERAL jsonb_array_elements(c.event -> 'content' -> 'penalties') p
                WHERE c.tenant = $1
                  AND c.type IN ('catalogue.AgreementDefined', 'catalogue.AgreementChanged')) cost
            ON cost.agreement = t.agreement AND cost.version = t.agreement_version
               AND cost.target = t.target
            """;

    static ComplianceQuery stopped(TenantId tenant, TicketScope scope, Asked asked, int limit) {
        String at = at(asked, "stopped_at");
        SlaConditions wanted =
                new SlaConditions(tenant, scope, asked.filter())
                        .and("t.stopped_at IS NOT NULL")
                        .and("t.met IS NOT NULL")
                        .and("t.status <> 'DROPPED'")
                        .within(at, asked.from(), asked.before())
                        .and(LAST_ROUND);
        return of(asked, wanted, at, FIGURES, "", List.of(), limit);
    }

    static ComplianceQuery breached(TenantId tenant, TicketScope scope, Asked asked, int limit) {
        String at = at(asked, "breached_at");
        SlaConditions wanted =
                new SlaConditions(tenant, scope, asked.filter())
                        .and("t.breached_at IS NOT NULL")
                        .within(at, asked.from(), asked.before());
        return of(
                asked,
                wanted,
                at,
                "cost.currency, count(*) AS breaches, sum(cost.units)::bigint AS cost",
                PENALTY,
                List.of("cost.currency"),
                limit);
    }

    private static String at(Asked asked, String event) {
        return switch (asked.attribute()) {
            case EVENT_DATE -> event;
            case TICKET_DATE -> "registered_at";
        };
    }

    private static ComplianceQuery of(
            Asked asked,
            SlaConditions wanted,
            String at,
            String figures,
            String join,
            List<String> further,
            int limit) {
        String zone =
                asked.groups().stream().anyMatch(GroupBy::isPeriod)
                        ? wanted.next(asked.zone().getId())
                        : "";
        List<String> keys =
                asked.groups().stream().map(group -> group.sql("t." + at, zone)).toList();
        String selected =
                IntStream.range(0, keys.size())
                        .mapToObj(i -> "%s AS k%d, ".formatted(keys.get(i), i))
                        .collect(Collectors.joining());
        String grouped =
                IntStream.range(0, keys.size())
                        .mapToObj(i -> "k" + i)
                        .collect(Collectors.joining(", "));
        String all =
                Stream.concat(Stream.of(grouped), further.stream())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        String sql =
                "SELECT "
                        + selected
                        + figures
                        + " FROM ticket_clock t "
                        + join
                        + " WHERE "
                        + wanted.text()
                        + (all.isEmpty()
                                ? " HAVING count(*) > 0"
                                : " GROUP BY %s ORDER BY %s".formatted(all, all))
                        + " LIMIT "
                        + limit;
        return new ComplianceQuery(sql, wanted.parameters());
    }
}
