package io.ledgerdesk.platform.accessrecord;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.accessrecord.Access.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of records. */
@Singleton
public class AccessRecords {
    private static final String WRITE =
            """
            INSERT INTO access_record
                (tenant, at, id, person_kind, person, operation, subject, ticket, thing, count)
            SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[],
                $6::text[], $7::text[], $8::text[], $9::text[], $10::int[])
            ON CONFLICT DO NOTHING
            """;
    private static final String READ =
            "SELECT at, id, person_kind, person, operation, subject, ticket, thing, count"
                    + " FROM access_record WHERE tenant = $1";
    private static final String FORGET =
            """
            DELETE FROM access_record WHERE tenant = $1 AND (at, id) IN (
                SELECT at, id FROM access_record
                WHERE tenant = $1 AND at < $2 ORDER BY at, id LIMIT $3
                FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;

    AccessRecords(Pool pool) {
        this.pool = pool;
    }

    /**
     * Where a page begins.
     *
     * @param id of the record at that instant
     */
    public record Place(Instant at, UUID id) {}

    /** Writes them all; those that were written before stay as they are. */
    Uni<Void> write(List<AccessEntry> entries) {
        Tuple columns = Tuple.tuple();
        columns.addValue(texts(entries, entry -> entry.tenant().value()));
        columns.addValue(
                entries.stream()
                        .map(entry -> entry.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        columns.addValue(entries.stream().map(AccessEntry::id).toArray(UUID[]::new));
        columns.addValue(texts(entries, entry -> entry.kind().name()));
        columns.addValue(texts(entries, entry -> entry.person().value()));
        columns.addValue(texts(entries, entry -> entry.access().operation()));
        columns.addValue(texts(entries, entry -> entry.access().subject().name()));
        columns.addValue(texts(entries, entry -> entry.access().ticket()));
        columns.addValue(texts(entries, entry -> entry.access().thing()));
        columns.addValue(
                entries.stream().map(entry -> entry.access().count()).toArray(Integer[]::new));
        return pool.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    private static @Nullable String[] texts(
            List<AccessEntry> entries, Function<AccessEntry, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    /**
     * The latest first.
     *
     * @param behind absent for the latest of all
     */
    public Uni<List<AccessEntry>> page(
            TenantId tenant, AccessFilter filter, int size, @Nullable Place behind) {
        StringBuilder sql = new StringBuilder(READ);
        Tuple values = Tuple.of(tenant.value());
        add(sql, values, " AND person = $%d", filter.person());
        add(sql, values, " AND ticket = $%d", filter.ticket());
        add(sql, values, " AND operation = $%d", filter.operation());
        add(sql, values, " AND at >= $%d::timestamptz", time(filter.from()));
        add(sql, values, " AND at < $%d::timestamptz", time(filter.until()));
        if (behind != null) {
            add(sql, values, " AND (at, id) < ($%d::timestamptz, ", time(behind.at()));
            add(sql, values, "$%d::uuid)", behind.id());
        }
        add(sql, values, " ORDER BY at DESC, id DESC LIMIT $%d", (long) size);
        return pool.preparedQuery(sql.toString())
                .execute(values)
                .map(rows -> {
                    List<AccessEntry> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(entry(tenant, row)));
                    return found;
                });
    }

    private static void add(
            StringBuilder sql, Tuple values, String condition, @Nullable Object value) {
        if (value != null) {
            values.addValue(value);
            sql.append(condition.formatted(values.size()));
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AccessEntry entry(TenantId tenant, Row row) {
        return new AccessEntry(
                tenant,
                row.getOffsetDateTime(0).toInstant(),
                row.getUUID(1),
                Actor.Kind.valueOf(row.getString(2)),
                new PersonId(row.getString(3)),
                new Access(
                        row.getString(4),
                        Subject.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getInteger(8)));
    }

    /**
     * Drops the oldest; answers how many.
     *
     * @param most so many at once
     */
    Uni<Integer> forget(TenantId tenant, Instant before, int most) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(tenant.value(), before.atOffset(ZoneOffset.UTC), (long) most))
                .map(RowSet::rowCount);
    }
}
