package io.ledgerdesk.servicelevel.view.standing;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clocks of tickets as they stand now, those of a page in one statement. */
@Singleton
public final class ClockStandings {
    /** Of one ticket; of more those that still count, then the requester's, then the latest. */
    private static final int MOST = 100;

    private static final String CLOCKS =
            """
            SELECT c.* FROM unnest($2::uuid[]) AS w (ticket)
            CROSS JOIN LATERAL (
                SELECT * FROM ticket_clock t
                WHERE t.tenant = $1 AND t.ticket_id = w.ticket
                ORDER BY t.status NOT IN ('RUNNING', 'PAUSED'),
                    t.target NOT IN ('FIRST_RESPONSE', 'RESOLUTION'),
                    t.round DESC, t.turn DESC, t.target LIMIT %d) c
            """
                    .formatted(MOST);

    private static final String LEVELS =
            """
            SELECT ticket_id, agreement, agreement_version, plan, plan_version
            FROM ticket_service_level WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])
            """;

    private final Pool pool;
    private final ClockCatalogues catalogues;
    private final Clock clock;

    public ClockStandings(Pool pool, ClockCatalogues catalogues, Clock clock) {
        this.pool = pool;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Of each ticket that has any, in the order of their keys. */
    public Uni<Map<TicketId, List<ClockStanding>>> of(
            TenantId tenant, Collection<TicketId> tickets) {
        return pool.preparedQuery(CLOCKS)
                .execute(Tuple.of(tenant.value(), ids(tickets)))
                .chain(rows ->
                        rows.size() == 0
                                ? Uni.createFrom().item(Map.of())
                                : catalogues
                                        .asWritten(pool, tenant)
                                        .map(catalogue -> standings(rows, catalogue)));
    }

    /** Of each ticket that has one; those without are under no agreement. */
    public Uni<Map<TicketId, LevelStanding>> levels(TenantId tenant, Collection<TicketId> tickets) {
        return pool.preparedQuery(LEVELS)
                .execute(Tuple.of(tenant.value(), ids(tickets)))
                .map(rows -> {
                    Map<TicketId, LevelStanding> levels = new HashMap<>();
                    rows.forEach(row ->
                            levels.put(
                                    new TicketId(row.getUUID("ticket_id")),
                                    new LevelStanding(
                                            entry(row, "agreement"), entry(row, "plan"))));
                    return levels;
                });
    }

    private Map<TicketId, List<ClockStanding>> standings(
            Iterable<Row> rows, ClockCatalogue catalogue) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<TicketId, List<ClockStanding>> found = new HashMap<>();
        rows.forEach(row ->
                found.computeIfAbsent(
                                new TicketId(row.getUUID("ticket_id")), ticket -> new ArrayList<>())
                        .add(standing(row, catalogue, now)));
        found.values().forEach(all -> all.sort((one, other) -> one.key().compareTo(other.key())));
        return found;
    }

    private static ClockStanding standing(Row row, ClockCatalogue catalogue, Instant now) {
        EntryVersion calendar = Objects.requireNonNull(entry(row, "calendar"));
        String status = row.getString("status");
        Instant since = row.getOffsetDateTime("since").toInstant();
        long more =
                status.equals("RUNNING") && since.isBefore(now)
                        ? catalogue.calendar(calendar).between(since, now)
                        : 0;
        return new ClockStanding(
                new TicketId(row.getUUID("ticket_id")),
                new ClockKey(
                        TargetKind.valueOf(row.getString("target")),
                        row.getInteger("round"),
                        row.getInteger("turn")),
                now,
                status,
                row.getLong("target_seconds"),
                row.getLong("elapsed_seconds") + more,
                row.getOffsetDateTime("started_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                row.getBoolean("met"),
                row.getInteger("warned"),
                instant(row, "breached_at"),
                calendar,
                entry(row, "agreement"));
    }

    private static @Nullable EntryVersion entry(Row row, String column) {
        String id = row.getString(column);
        return id == null
                ? null
                : new EntryVersion(new CatalogueId(id), row.getInteger(column + "_version"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static UUID[] ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new);
    }
}
