package io.ledgerdesk.workplace.retention;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.workplace.MovableClock;
import io.ledgerdesk.workplace.view.draft.DraftLimits;
import io.ledgerdesk.workplace.view.draft.Drafts;
import io.ledgerdesk.workplace.view.presence.PresenceLimits;
import io.ledgerdesk.workplace.view.presence.Presences;
import io.ledgerdesk.workplace.view.seen.SeenLimits;
import io.ledgerdesk.workplace.view.seen.SeenMarks;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More than fits one turn is forgotten, at every desk, and nothing younger. */
class WorkplaceRetentionIT {
    private static final String DRAFTS =
            """
            INSERT INTO reply_draft
            SELECT tenant, 'anna', gen_random_uuid(), 'olga', '\\x00', 1,
                   timestamptz '2026-03-02 08:00Z' - interval '1 day' * (89 + i % 2 * 2)
            FROM generate_series(1, 5000) i, unnest(array['main', 'north']) tenant
            """;
    private static final String MARKS =
            """
            INSERT INTO ticket_seen
            SELECT tenant, 'anna', gen_random_uuid(), 1,
                   timestamptz '2026-03-02 08:00Z' - interval '1 day' * (89 + i % 2 * 2)
            FROM generate_series(1, 5000) i, unnest(array['main', 'north']) tenant
            """;
    private static final String PRESENCE =
            """
            INSERT INTO ticket_presence
            SELECT tenant, gen_random_uuid(), 'anna', 'Anna', 'LOOKING', now,
                   now + interval '1 second' * (i % 2 * 2 - 1)
            FROM generate_series(1, 5000) i, unnest(array['main', 'north']) tenant,
                 (SELECT timestamptz '2026-03-02 08:00Z' AS now) AS clock
            """;

    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database, List.of());
    private final Pool pool = Pool.newInstance(node.pool);
    private final MovableClock clock = new MovableClock();
    private final MemoryLog log = new MemoryLog();
    private final WorkplaceRetention retention =
            new WorkplaceRetention(
                    log,
                    new Drafts(pool, node.vault, clock, new DraftLimits(200, 1_000)),
                    new SeenMarks(pool, log, clock, new SeenLimits(Duration.ofDays(90))),
                    new Presences(pool, clock, new PresenceLimits(Duration.ofSeconds(45), 50, 50)),
                    clock,
                    90);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatHasServedItsTimeIsForgotten() throws SQLException {
        log.addSilently(TenantId.MAIN, "something");
        log.addSilently(new TenantId("north"), "something");
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (String filling : List.of(DRAFTS, MARKS, PRESENCE)) {
                assertThat(statement.executeUpdate(filling)).isEqualTo(10_000);
            }
            answer(retention.forgetDraftsAndMarks());
            answer(retention.forgetPresence());
            for (String table : List.of("reply_draft", "ticket_seen", "ticket_presence")) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isEqualTo(5_000);
                }
            }
        }
    }
}
