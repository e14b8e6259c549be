package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows of {@code ticket_due}, made by SQL. */
public final class ManyDue {
    /**
     * One in four is open, most of them with an agent of a group in line 1, due sooner or later; an
     * agent has 150. Of what is rare there are 120 on each desk, and stand at the end: by the order
     * of queues alone they are found behind all others.
     */
    private static final String ALONE =
            """
            INSERT INTO ticket_due
            SELECT '%1$s', ('01900000' || lpad(to_hex(i), 8, '0') || '70008000' || lpad(to_hex(i), 8, '0'))::uuid,
                   open, CASE WHEN NOT open THEN 'CLOSED' WHEN rare = 1 THEN 'ON_HOLD'
                              WHEN rare = 2 OR i %% 3 = 0 THEN 'NEW' ELSE 'IN_PROGRESS' END,
                   CASE WHEN rare = 3 THEN 3 ELSE 1 END, CASE WHEN h %% 10 = 1 THEN 0 ELSE 1 END,
                   CASE WHEN rare = 4 THEN 'rare' WHEN h %% 5 > 0 THEN 'g' || h %% 20 ELSE '' END,
                   CASE WHEN rare = 2 THEN '' WHEN rare = 5 THEN 'rare' ELSE 'a' || h %% (%2$d / 600) END,
                   rare IS NOT DISTINCT FROM 2, 'P' || 1 + h %% 5, 1 + h %% 5, false, 'INCIDENT', NULL, 'r' || h %% 1000, NULL, NULL,
                   t - interval '1 day', i, t,
                   CASE WHEN rare IS NOT NULL OR h %% 7 = 0 THEN 'infinity' ELSE t END,
                   CASE WHEN rare IS NOT NULL OR h %% 7 = 0 THEN NULL ELSE 'RESOLUTION' END
            FROM (SELECT i, (i::bigint * 2654435761 %% 1000003)::integer AS h, i %% 4 = 0 AS open,
                         CASE WHEN i %% 4 = 0 AND i <= 2400 THEN 1 + i / 4 %% 5 END AS rare,
                         timestamptz '2026-01-01 00:00Z' + i * interval '1 minute' AS t
                  FROM generate_series(1, %2$d) AS i) AS made
            """;

    /** Of tickets that have cards and spans. */
    private static final String OF_SPANS =
            """
            INSERT INTO ticket_due
            SELECT tenant, ticket_id, open, CASE WHEN open THEN
                       (ARRAY['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_FOR_REQUESTER', 'ON_HOLD'])[1 + number_value / 10 %% 5]
                       ELSE state END,
                   line, lane, coalesce(group_id, ''), CASE WHEN number_value %% 7 = 0 THEN '' ELSE agent_id END,
                   number_value %% 7 = 0, priority, priority_rank, vip, kind, NULL, requester_id, company_id, shared,
                   received_at, number_value, since,
                   CASE WHEN number_value %% 3 = 0 THEN 'infinity'
                        ELSE date_trunc('month', received_at) + interval '1 day' END,
                   CASE WHEN number_value %% 3 > 0 THEN 'RESOLUTION' END
            FROM ticket_span WHERE tenant = '%1$s'
            """;

    private ManyDue() {}

    /** So many without cards. */
    public static void fill(TestDatabase database, TenantId tenant, int tickets) {
        run(
                database,
                List.of(
                        "ALTER TABLE ticket_due SET UNLOGGED",
                        "CREATE TEMP TABLE made AS SELECT pg_get_indexdef(indexrelid) AS made,"
                                + " indexrelid::regclass::text AS name FROM pg_index WHERE indrelid ="
                                + " 'ticket_due'::regclass AND NOT indisprimary",
                        each("'DROP INDEX ' || one.name"),
                        ALONE.formatted(tenant, tickets),
                        each("one.made"),
                        "DROP TABLE made"));
    }

    /** Those of a desk that {@code ManyTickets} filled. */
    public static void ofSpans(TestDatabase database, TenantId tenant) {
        run(database, List.of(OF_SPANS.formatted(tenant)));
    }

    /** To be called when all is there. */
    public static void analyze(TestDatabase database) {
        run(database, List.of("VACUUM ANALYZE ticket_due"));
    }

    private static String each(String statement) {
        return "DO $$ DECLARE one record; BEGIN FOR one IN SELECT * FROM made LOOP EXECUTE %s; END LOOP; END $$"
                .formatted(statement);
    }

    private static void run(TestDatabase database, List<String> statements) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
