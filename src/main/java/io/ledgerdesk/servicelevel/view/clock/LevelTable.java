package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.ValueJson;
import io.ledgerdesk.platform.timer.Timer;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.id.ClockStream;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Levels in {@code ticket_service_level}, and what is written with them. */
final class LevelTable {
    static final String NAME = "ticket_service_level";

    private static final String FETCH =
            """
            SELECT ticket_id, counted_until, state FROM ticket_service_level
            WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])
            """;

    private static final String BEHIND =
            """
            SELECT ticket_id, counted_until, state::text AS state FROM ticket_service_level
            WHERE tenant = $1 AND open AND ticket_id > $2 AND counted_until < $3
            ORDER BY ticket_id LIMIT $4
            """;

    private static final String WRITE =
            """
            INSERT INTO ticket_service_level
                (tenant, ticket_id, open, counted_until, agreement, agreement_version, plan,
                 plan_version, state)
            SELECT $1::text, w.ticket_id, w.open, w.counted_until, w.agreement,
                   w.agreement_version, w.plan, w.plan_version, w.state
            FROM unnest($2::uuid[], $3::boolean[], $4::bigint[], $5::text[], $6::integer[],
                        $7::text[], $8::integer[], $9::text[])
                AS w (ticket_id, open, counted_until, agreement, agreement_version, plan,
                      plan_version, state)
            ON CONFLICT (tenant, ticket_id) DO UPDATE
            SET open = excluded.open, counted_until = excluded.counted_until,
                agreement = excluded.agreement, agreement_version = excluded.agreement_version,
                plan = excluded.plan, plan_version = excluded.plan_version,
                state = excluded.state
            """;

    private static final ValueJson<TicketClocks> STATE = ValueJson.ofArrays(TicketClocks.class);

    private LevelTable() {}

    /** Those of the tickets that there are. */
    static Uni<Map<TicketId, Level>> fetch(
            SqlClient client, TenantId tenant, Collection<TicketId> tickets) {
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return client.preparedQuery(FETCH)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, Level> levels = new LinkedHashMap<>();
                    rows.forEach(row -> {
                        Level level = level(row);
                        levels.put(level.ticket(), level);
                    });
                    return levels;
                });
    }

    /**
     * Open tickets that are not counted up to a position, in the order of their ids.
     *
     * @param after to go on behind
     */
    static Uni<List<Level>> behind(
            SqlClient client, TenantId tenant, TicketId after, long position, int limit) {
        return client.preparedQuery(BEHIND)
                .execute(Tuple.of(tenant.value(), after.value(), position, limit))
                .map(rows -> {
                    List<Level> levels = new ArrayList<>(rows.size());
                    rows.forEach(row -> levels.add(level(row)));
                    return levels;
                });
    }

    private static Level level(Row row) {
        return Level.written(
                new TicketId(row.getUUID("ticket_id")),
                STATE.read(row.getString("state")),
                row.getLong("counted_until"));
    }

    /** Writes levels, the rows of their clocks, and what is due about them. */
    static Uni<Void> write(
            SqlConnection connection, TenantId tenant, LevelFold fold, Collection<Level> levels) {
        if (levels.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Tag, List<Timer>> timers = new LinkedHashMap<>();
        levels.forEach(level ->
                timers.put(
                        new ClockStream(level.ticket()).tag(),
                        ClockTimers.row(level.ticket(), level.clocks(), fold.notices(level))));
        List<ClockRow> rows =
                levels.stream().flatMap(level -> level.rows().values().stream()).toList();
        return connection
                .preparedQuery(WRITE)
                .execute(parameters(tenant, List.copyOf(levels)))
                .chain(() -> ClockTable.write(connection, tenant, rows))
                .chain(() -> ClockTimerTable.TABLE.replace(connection, tenant, timers));
    }

    private static Tuple parameters(TenantId tenant, List<Level> levels) {
        return Tuple.tuple()
                .addString(tenant.value())
                .addArrayOfUUID(all(levels, level -> level.ticket().value(), UUID[]::new))
                .addArrayOfBoolean(
                        all(levels, level -> level.clocks().state().isOpen(), Boolean[]::new))
                .addArrayOfLong(all(levels, Level::countedUntil, Long[]::new))
                .addArrayOfString(
                        all(levels, level -> id(level.clocks().agreement()), String[]::new))
                .addArrayOfInteger(
                        all(levels, level -> version(level.clocks().agreement()), Integer[]::new))
                .addArrayOfString(all(levels, level -> id(level.clocks().plan()), String[]::new))
                .addArrayOfInteger(
                        all(levels, level -> version(level.clocks().plan()), Integer[]::new))
                .addArrayOfString(all(levels, level -> STATE.write(level.clocks()), String[]::new));
    }

    static @Nullable String id(@Nullable EntryVersion entry) {
        return entry == null ? null : entry.id().value();
    }

    static @Nullable Integer version(@Nullable EntryVersion entry) {
        return entry == null ? null : entry.version();
    }

    static <S, T> T[] all(
            List<S> from, Function<S, ? extends @Nullable T> field, IntFunction<T[]> array) {
        return from.stream().map(field).toArray(array);
    }
}
