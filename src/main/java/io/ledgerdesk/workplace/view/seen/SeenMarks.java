package io.ledgerdesk.workplace.view.seen;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Up to where each person has seen each ticket. A ticket is unread if somebody else did something
 * to it behind that place that the person may see, and not longer ago than news stay news: so marks
 * may be forgotten after that time, and tickets from before it do not all stand out.
 */
@Singleton
public final class SeenMarks {
    private static final String MARK =
            """
            INSERT INTO ticket_seen AS s (tenant, person, ticket_id, position, seen_at)
            SELECT $1::text, $2::text, id, $4::bigint, $5::timestamptz
            FROM unnest($3::uuid[]) AS seen(id)
            ORDER BY id
            ON CONFLICT (tenant, person, ticket_id) DO UPDATE SET
                position = excluded.position, seen_at = excluded.seen_at
            WHERE s.position < excluded.position
            """;
    private static final String UNREAD =
            """
            SELECT wanted.id, EXISTS (
                SELECT FROM ticket_touch t
                WHERE t.tenant = $1 AND t.ticket_id = wanted.id AND t.actor <> $2
                  AND t.%s > coalesce(s.position, 0) AND t.%s >= $4)
            FROM unnest($3::uuid[]) AS wanted(id)
            LEFT JOIN ticket_seen s
                ON s.tenant = $1 AND s.person = $2 AND s.ticket_id = wanted.id
            """;
    private static final String FOR_STAFF = UNREAD.formatted("position", "touched_at");
    private static final String FOR_REQUESTERS =
            UNREAD.formatted("requester_position", "requester_touched_at");
    private static final String FORGET =
            """
            DELETE FROM ticket_seen WHERE tenant = $1 AND (person, ticket_id) IN (
                SELECT person, ticket_id FROM ticket_seen
                WHERE tenant = $1 AND seen_at < $2 ORDER BY seen_at LIMIT $3
                FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;
    private final EventLog log;
    private final Clock clock;
    private final SeenLimits limits;

    public SeenMarks(Pool pool, EventLog log, Clock clock, SeenLimits limits) {
        this.pool = pool;
        this.log = log;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Marks tickets as seen up to a position; never takes back what was seen, nor reaches beyond
     * the log's end.
     */
    public Uni<Void> mark(
            TenantId tenant, PersonId person, Collection<TicketId> tickets, long position) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return log.head(tenant)
                .chain(head ->
                        pool.preparedQuery(MARK)
                                .execute(
                                        Tuple.of(
                                                tenant.value(),
                                                person.value(),
                                                uuids(tickets),
                                                Math.min(position, head),
                                                clock.instant()
                                                        .truncatedTo(ChronoUnit.MICROS)
                                                        .atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /** Whether each of the tickets is unread for a person of a circle, in one statement. */
    public Uni<Map<TicketId, Boolean>> unread(
            TenantId tenant, Reader reader, PersonId person, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String sql =
                switch (reader) {
                    case STAFF -> FOR_STAFF;
                    case REQUESTER -> FOR_REQUESTERS;
                };
        return pool.preparedQuery(sql)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                person.value(),
                                uuids(tickets),
                                oldestNews().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<TicketId, Boolean> unread = HashMap.newHashMap(rows.size());
                    rows.forEach(
                            row -> unread.put(new TicketId(row.getUUID(0)), row.getBoolean(1)));
                    return unread;
                });
    }

    /**
     * Drops marks that no longer make a difference; answers how many.
     *
     * @param most so many at once
     */
    public Uni<Integer> forget(TenantId tenant, int most) {
        return pool.preparedQuery(FORGET)
                .execute(
                        Tuple.of(
                                tenant.value(), oldestNews().atOffset(ZoneOffset.UTC), (long) most))
                .map(RowSet::rowCount);
    }

    private Instant oldestNews() {
        return clock.instant().minus(limits.news());
    }

    private static UUID[] uuids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new);
    }
}
