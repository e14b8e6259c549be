package io.ledgerdesk.platform.eventstore.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The events of a tenant that PostgreSQL has not heard of yet are looked up, not gone through. */
class NewTenantPlanIT {
    private static final String EVENTS =
            """
            INSERT INTO event (tenant, position, recorded_at, id, stream, version, type, revision, occurred_at, actor_kind,
                actor, channel, correlation_id, historical, tags, payload, hash)
            SELECT '%s', i, now(), gen_random_uuid(), 's', 1, 't', 1, now(), 'SYSTEM', 'x', 'API', gen_random_uuid(), false,
                '{}', '', '' FROM generate_series(1, %d) AS i
            """;

    @Test
    void aTenantThatNoStatisticsKnowIsReadByPosition() throws SQLException {
        try (Connection connection = TestDatabase.create().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(EVENTS.formatted("old", 20_000));
            statement.execute("VACUUM ANALYZE event");
            statement.execute(EVENTS.formatted("new", 5_000));

            assertThat(plan(statement, "new")).contains("event_pkey").doesNotContain("Filter:");
            assertThat(plan(statement, "old")).contains("event_pkey").doesNotContain("Filter:");
        }
    }

    private static String plan(Statement statement, String tenant) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines =
                statement.executeQuery(
                        """
                        EXPLAIN SELECT e.* FROM unnest('{1,7,9}'::bigint[]) AS p (position)
                        CROSS JOIN LATERAL (SELECT * FROM event e WHERE e.tenant = '%s'
                            AND e.position = p.position OFFSET 0) e
                        """
                                .formatted(tenant))) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
