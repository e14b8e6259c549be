package io.ledgerdesk.servicelevel.view.clock;

import static io.ledgerdesk.servicelevel.view.clock.LevelTable.all;
import static io.ledgerdesk.servicelevel.view.clock.LevelTable.id;
import static io.ledgerdesk.servicelevel.view.clock.LevelTable.version;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes {@code ticket_clock}. */
final class ClockTable {
    static final String NAME = "ticket_clock";

    private static final String WRITE =
            """
            INSERT INTO ticket_clock AS t
                (tenant, ticket_id, target, round, turn, status, target_seconds, calendar,
                 calendar_version, agreement, agreement_version, plan, plan_version, priority,
                 kind, service, company, line, historical, registered_at, started_at,
                 elapsed_seconds, since, due_at, stopped_at, met, warned, breached_at,
                 detected_at)
            SELECT $1::text, * FROM unnest($2::uuid[], $3::text[], $4::integer[], $5::integer[],
                $6::text[], $7::bigint[], $8::text[], $9::integer[], $10::text[], $11::integer[],
                $12::text[], $13::integer[], $14::text[], $15::text[], $16::text[], $17::text[],
                $18::integer[], $19::boolean[], $20::timestamptz[], $21::timestamptz[],
                $22::bigint[], $23::timestamptz[], $24::timestamptz[], $25::timestamptz[],
                $26::boolean[], $27::integer[], $28::timestamptz[], $29::timestamptz[])
            ON CONFLICT (tenant, ticket_id, target, round, turn) DO UPDATE
            SET status = excluded.status, target_seconds = excluded.target_seconds,
                calendar = excluded.calendar, calendar_version = excluded.calendar_version,
                agreement = excluded.agreement, agreement_version = excluded.agreement_version,
                plan = excluded.plan, plan_version = excluded.plan_version,
                priority = excluded.priority, kind = excluded.kind, service = excluded.service,
                company = excluded.company, line = excluded.line,
                historical = excluded.historical, registered_at = excluded.registered_at,
                started_at = excluded.started_at, elapsed_seconds = excluded.elapsed_seconds,
                since = excluded.since, due_at = excluded.due_at,
                stopped_at = excluded.stopped_at, met = excluded.met, warned = excluded.warned,
                breached_at = excluded.breached_at,
                detected_at = coalesce(excluded.detected_at, t.detected_at)
            """;

    private static final String REMOVE =
            """
            DELETE FROM ticket_clock t
            USING unnest($2::uuid[], $3::text[], $4::integer[], $5::integer[])
                AS g (ticket_id, target, round, turn)
            WHERE t.tenant = $1 AND t.ticket_id = g.ticket_id AND t.target = g.target
              AND t.round = g.round AND t.turn = g.turn
            """;

    private ClockTable() {}

    /**
     * Writes rows over those that there are, and removes those of clocks that are gone; a breach
     * that was detected stays so.
     */
    static Uni<Void> write(SqlConnection connection, TenantId tenant, List<ClockRow> rows) {
        List<ClockRow> gone = rows.stream().filter(ClockRow::isGone).toList();
        if (gone.isEmpty()) {
            return put(connection, tenant, rows);
        }
        List<ClockRow> there = rows.stream().filter(row -> !row.isGone()).toList();
        return connection
                .preparedQuery(REMOVE)
                .execute(keys(tenant, gone))
                .chain(() -> put(connection, tenant, there));
    }

    private static Uni<Void> put(SqlConnection connection, TenantId tenant, List<ClockRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(WRITE)
                        .execute(parameters(tenant, rows))
                        .replaceWithVoid();
    }

    private static Tuple parameters(TenantId tenant, List<ClockRow> rows) {
        return keys(tenant, rows)
                .addArrayOfString(texts(rows, row -> row.clock().status().name()))
                .addArrayOfLong(all(rows, row -> row.clock().targetSeconds(), Long[]::new))
                .addArrayOfString(texts(rows, row -> id(row.clock().calendar())))
                .addArrayOfInteger(numbers(rows, row -> version(row.clock().calendar())))
                .addArrayOfString(texts(rows, row -> id(row.agreement())))
                .addArrayOfInteger(numbers(rows, row -> version(row.agreement())))
                .addArrayOfString(texts(rows, row -> id(row.plan())))
                .addArrayOfInteger(numbers(rows, row -> version(row.plan())))
                .addArrayOfString(texts(rows, row -> name(row.priority())))
                .addArrayOfString(texts(rows, row -> name(row.kind())))
                .addArrayOfString(texts(rows, ClockTable::service))
                .addArrayOfString(texts(rows, ClockTable::company))
                .addArrayOfInteger(numbers(rows, row -> row.line().number()))
                .addArrayOfBoolean(all(rows, ClockRow::historical, Boolean[]::new))
                .addArrayOfOffsetDateTime(times(rows, ClockRow::registeredAt))
                .addArrayOfOffsetDateTime(times(rows, row -> row.clock().startedAt()))
                .addArrayOfLong(all(rows, row -> row.clock().elapsedSeconds(), Long[]::new))
                .addArrayOfOffsetDateTime(times(rows, row -> row.clock().since()))
                .addArrayOfOffsetDateTime(times(rows, row -> row.clock().dueAt()))
                .addArrayOfOffsetDateTime(times(rows, row -> row.clock().stoppedAt()))
                .addArrayOfBoolean(all(rows, row -> row.clock().met(), Boolean[]::new))
                .addArrayOfInteger(numbers(rows, ClockRow::warned))
                .addArrayOfOffsetDateTime(times(rows, row -> row.clock().breachedAt()))
                .addArrayOfOffsetDateTime(times(rows, ClockRow::detectedAt));
    }

    private static Tuple keys(TenantId tenant, List<ClockRow> rows) {
        return Tuple.tuple()
                .addString(tenant.value())
                .addArrayOfUUID(all(rows, row -> row.ticket().value(), UUID[]::new))
                .addArrayOfString(texts(rows, row -> row.clock().key().target().name()))
                .addArrayOfInteger(numbers(rows, row -> row.clock().key().round()))
                .addArrayOfInteger(numbers(rows, row -> row.clock().key().turn()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static @Nullable String service(ClockRow row) {
        CatalogueId service = row.service();
        return service == null ? null : service.value();
    }

    private static @Nullable String company(ClockRow row) {
        CompanyId company = row.company();
        return company == null ? null : company.value();
    }

    private static String[] texts(
            List<ClockRow> rows, Function<ClockRow, ? extends @Nullable String> field) {
        return all(rows, field, String[]::new);
    }

    private static Integer[] numbers(
            List<ClockRow> rows, Function<ClockRow, ? extends @Nullable Integer> field) {
        return all(rows, field, Integer[]::new);
    }

    private static OffsetDateTime[] times(
            List<ClockRow> rows, Function<ClockRow, ? extends @Nullable Instant> field) {
        return rows.stream()
                .map(field)
                .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
