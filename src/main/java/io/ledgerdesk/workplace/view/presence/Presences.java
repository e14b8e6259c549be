package io.ledgerdesk.workplace.view.presence;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looks at which ticket and who writes there, on whatever node it was said. One entry per
 * person and ticket: of several windows the one that spoke last counts.
 */
@Singleton
public final class Presences {
    /** On which a change is told; the payload is {@code <tenant>:<ticket>}. */
    static final String CHANNEL = "ledgerdesk_presence";

    // Said again is no change: nobody is told.
    private static final String SHOW =
            """
            WITH before AS (
                SELECT activity FROM ticket_presence
                WHERE tenant = $1 AND ticket_id = $2 AND person = $3 AND until > $6
            ), elsewhere AS (
                SELECT count(*) AS tickets FROM ticket_presence
                WHERE tenant = $1 AND person = $3 AND ticket_id <> $2 AND until > $6
            ), written AS (
                INSERT INTO ticket_presence AS p
                    (tenant, ticket_id, person, name, activity, since, until)
                SELECT $1::text, $2::uuid, $3::text, $4::text, $5::text,
                       $6::timestamptz, $7::timestamptz
                FROM elsewhere WHERE tickets < $8::bigint
                ON CONFLICT (tenant, ticket_id, person) DO UPDATE SET
                    name = excluded.name,
                    activity = excluded.activity,
                    since = CASE WHEN p.activity = excluded.activity AND p.until > excluded.since
                                 THEN p.since ELSE excluded.since END,
                    until = excluded.until
                RETURNING activity
            )
            SELECT CASE WHEN NOT EXISTS (SELECT FROM before b WHERE b.activity = w.activity)
                        THEN pg_notify($9::text, $10::text)::text END
            FROM written w
            """;
    private static final String LEAVE =
            """
            WITH gone AS (
                DELETE FROM ticket_presence
                WHERE tenant = $1 AND ticket_id = $2 AND person = $3 RETURNING until > $4 AS there
            )
            SELECT there, CASE WHEN there THEN pg_notify($5::text, $6::text)::text END FROM gone
            """;
    private static final String AT =
            """
            SELECT wanted.id, p.person, p.name, p.activity, p.since, p.until
            FROM unnest($2::uuid[]) AS wanted(id)
            CROSS JOIN LATERAL (
                SELECT * FROM ticket_presence
                WHERE tenant = $1 AND ticket_id = wanted.id AND until > $3
                ORDER BY activity DESC, since, person LIMIT $4
            ) p
            """;
    private static final String FORGET =
            """
            DELETE FROM ticket_presence WHERE tenant = $1 AND (ticket_id, person) IN (
                SELECT ticket_id, person FROM ticket_presence
                WHERE tenant = $1 AND until <= $2 ORDER BY until LIMIT $3 FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;
    private final Clock clock;
    private final PresenceLimits limits;

    public Presences(Pool pool, Clock clock, PresenceLimits limits) {
        this.pool = pool;
        this.clock = clock;
        this.limits = limits;
    }

    public PresenceLimits limits() {
        return limits;
    }

    /**
     * Says that somebody is at a ticket, or still is.
     *
     * @return until when that holds; nothing if it would be one ticket too many
     */
    public Uni<Optional<Instant>> show(
            TenantId tenant, TicketId ticket, Actor who, Presence.Activity activity) {
        Instant now = now();
        Instant until = now.plus(limits.timeout());
        Tuple parameters = Tuple.tuple();
        parameters.addValue(tenant.value());
        parameters.addValue(ticket.value());
        parameters.addValue(who.id().value());
        parameters.addValue(who.name());
        parameters.addValue(activity.name());
        parameters.addValue(at(now));
        parameters.addValue(at(until));
        parameters.addValue((long) limits.most());
        parameters.addValue(CHANNEL);
        parameters.addValue(payload(tenant, ticket));
        return pool.preparedQuery(SHOW)
                .execute(parameters)
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(until));
    }

    /** Says that somebody is not there any more; answers whether he was. */
    public Uni<Boolean> leave(TenantId tenant, TicketId ticket, PersonId person) {
        return pool.preparedQuery(LEAVE)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                ticket.value(),
                                person.value(),
                                at(now()),
                                CHANNEL,
                                payload(tenant, ticket)))
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean(0));
    }

    /** Who is at each of the tickets, writers first, in one statement. */
    public Uni<Map<TicketId, List<Presence>>> at(TenantId tenant, Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] wanted = tickets.stream().map(TicketId::value).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(AT)
                .execute(Tuple.of(tenant.value(), wanted, at(now()), (long) limits.shown()))
                .map(Presences::byTicket);
    }

    /**
     * Drops what no longer holds; answers how many.
     *
     * @param most so many at once
     */
    public Uni<Integer> forget(TenantId tenant, int most) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(tenant.value(), at(now()), (long) most))
                .map(RowSet::rowCount);
    }

    private static Map<TicketId, List<Presence>> byTicket(RowSet<Row> rows) {
        Map<TicketId, List<Presence>> found = new HashMap<>();
        rows.forEach(row ->
                found.computeIfAbsent(new TicketId(row.getUUID(0)), any -> new ArrayList<>())
                        .add(
                                new Presence(
                                        new PersonId(row.getString(1)),
                                        row.getString(2),
                                        Presence.Activity.valueOf(row.getString(3)),
                                        row.getOffsetDateTime(4).toInstant(),
                                        row.getOffsetDateTime(5).toInstant())));
        return found;
    }

    private static String payload(TenantId tenant, TicketId ticket) {
        return tenant + ":" + ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
