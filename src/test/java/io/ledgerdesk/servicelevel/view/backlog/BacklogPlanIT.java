package io.ledgerdesk.servicelevel.view.backlog;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.testing.ToldStatements;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.reach.ReadPlan;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a backlog of the past reads depends on how much was open then, not on how much there ever
 * was: planned without the values, as prepared statements are sooner or later.
 */
class BacklogPlanIT {
    private static final int TICKETS = 30_000;
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    /**
     * A ticket every ten minutes; most last some hours, each hundredth weeks, and the last 200 are
     * open still. The tree's seconds are those that the migration's statement comes to.
     */
    private static final String SPANS =
            """
            INSERT INTO ticket_span (tenant, ticket_id, from_position, to_position, open, state, line, lane,
                priority_rank, vip, requester_id, received_at, number_value, since, from_at, to_at, fork)
            SELECT '%2$s', gen_random_uuid(), i, CASE WHEN open THEN 9223372036854775807 ELSE i + 100 END,
                   true, 'NEW', 1, 1, 9, false, 'r', f, i, f, f, CASE WHEN NOT open THEN t END,
                   CASE WHEN NOT open THEN (l >> k) << k END
            FROM (
                SELECT *, extract(epoch FROM t)::bigint AS l,
                       length(ltrim(((extract(epoch FROM f)::bigint - 1) # extract(epoch FROM t)::bigint)
                           ::bit(64)::text, '0')) - 1 AS k
                FROM (
                    SELECT i, i > %1$d - 200 AS open, timestamptz '2024-01-01 00:00Z' + i * interval '10 minutes' AS f,
                           timestamptz '2024-01-01 00:00Z' + i * interval '10 minutes'
                               + (i %% 37) * interval '17 minutes' + (CASE WHEN i %% 100 = 0 THEN 40 ELSE 0 END)
                                   * interval '1 day' + interval '3 seconds' AS t
                    FROM generate_series(1, %1$d) AS i) stretch) second
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestNode NODE = new TestNode(DATABASE, List.of());
    private static final ToldStatements TOLD = new ToldStatements(NODE.pool);
    private static final Connection PLANS = DATABASE.connect();

    @BeforeAll
    static void fill() throws SQLException {
        try (var statement = PLANS.createStatement()) {
            statement.execute(SPANS.formatted(TICKETS, MAIN));
            statement.execute("VACUUM ANALYZE ticket_span");
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        PLANS.close();
        NODE.close();
    }

    @Test
    void aHundredInstantsReadWhatWasOpenThen() {
        Duration step = Duration.ofMinutes(10L * TICKETS / 100);
        List<Instant> instants =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> BEGIN.plus(step.multipliedBy(i)))
                        .toList();
        List<BacklogInstant> found =
                new Backlogs(Pool.newInstance(TOLD.pool()))
                        .at(
                                MAIN,
                                TicketScope.EVERYTHING,
                                QueueFilter.ANY,
                                instants,
                                BacklogBasis.OCCURRED,
                                BacklogBy.STATE)
                        .await()
                        .atMost(Duration.ofSeconds(30));
        long open = found.stream().mapToLong(BacklogInstant::open).sum();
        assertThat(open).isGreaterThan(5_000);

        ReadPlan plan = ReadPlan.of(PLANS, TOLD.taken().getFirst());
        assertThat(plan.through()).as(plan.text()).isEmpty();
        assertThat(plan.rows()).as(plan.text()).isLessThan(open + 1_000);
    }
}
