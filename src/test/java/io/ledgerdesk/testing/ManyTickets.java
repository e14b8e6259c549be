package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of as many tickets as wanted, made by SQL: of each kind of reader some, however many there
 * are in all. One company has a 25th of the tickets, one has 20, a thousand others have some each;
 * a group has a 25th too, an agent a 30th, a line a tenth to six tenths; a person has 20, and as
 * many are shared with one.
 */
public final class ManyTickets {
    private static final String CARDS =
            """
            INSERT INTO ticket_card (tenant, id, number, number_value, channel, state, open,
                priority, priority_rank, group_id, group_name, agent_id, agent_name, requester_id,
                requester_name, company_id, company_name, subject, description, reopenings,
                hand_overs, version, updated_at, position, requester_version,
                requester_updated_at, requester_position, received_at, registered_at, line, shared)
            SELECT '%1$s', ('01900000' || lpad(to_hex(i), 8, '0') || '70008000' || lpad(to_hex(i), 8, '0'))::uuid,
                   'SD-' || lpad(i::text, 7, '0'), i, 'MAIL',
                   CASE WHEN i %% 10 = 4 THEN 'IN_PROGRESS' ELSE 'CLOSED' END, i %% 10 = 4,
                   'P' || 1 + h %% 5, 1 + h %% 5,
                   CASE WHEN h %% 5 > 0 THEN 'g' || (h / 5) %% 20 END, 'A group', 'a' || h %% 30, 'Anna',
                   'r' || h %% (1 + %2$d / 20), 'Vera Solovyova',
                   CASE WHEN h %% 25 = 7 THEN 'big' WHEN h %% (1 + %2$d / 20) = 8 THEN 'few'
                        WHEN h %% 3 > 0 THEN 'c' || h %% (1000 + %2$d / 20) END,
                   'A company', 'The printer on the third floor', repeat('It blinks and hums. ', %3$d),
                   0, 1, 9, t + (h %% 700) * interval '1 hour', 9 * i, 7,
                   t + (h %% 600) * interval '1 hour', 8 * i, t, t,
                   CASE WHEN h %% 10 = 9 THEN 3 WHEN h %% 10 > 5 THEN 2 ELSE 1 END,
                   CASE WHEN h %% (1 + %2$d / 20) = 5 THEN 'p:shared w:watcher' END
            FROM (SELECT i, (i::bigint * 2654435761 %% 1000003)::integer AS h,
                         timestamptz '2024-01-01 00:00Z' + i * (interval '700 days' / %2$d) AS t
                  FROM generate_series(1, %2$d) AS i) AS made
            """;

    private static final String SPANS =
            """
            INSERT INTO ticket_span (tenant, ticket_id, from_position, to_position, open, state, line,
                lane, group_id, agent_id, priority, priority_rank, vip, requester_id, received_at,
                number_value, since, company_id, shared, from_at)
            SELECT tenant, id, position, 9223372036854775807, open, state, line,
                   CASE WHEN priority_rank = 1 THEN 0 ELSE 1 END, group_id, agent_id, priority,
                   priority_rank, false, requester_id, received_at, number_value, received_at,
                   company_id, shared, received_at
            FROM ticket_card WHERE tenant = '%1$s'
            """;

    private static final String ENTRIES =
            """
            INSERT INTO ticket_event_entry (tenant, position, ticket_id, type, version,
                requester_version, actor_kind, actor_id, occurred_at, occurred_so_far, recorded_at,
                requester_id, readable_by_requester)
            SELECT tenant, 3 * number_value + n, id, 'ticket.NoteAdded', n + 1, n + 1, 'AGENT',
                   agent_id, received_at, received_at, received_at, requester_id, true
            FROM ticket_card, generate_series(0, 2) AS n
            WHERE tenant = '%1$s' AND number_value <= %2$d
            """;

    private static final String INDEXES =
            """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
            WHERE indrelid = '%s'::regclass AND NOT indisprimary
            """;

    private ManyTickets() {}

    /** Cards and what stands in queues. */
    public static void fill(TestDatabase database, TenantId tenant, int tickets) {
        filled(database, "ticket_card", CARDS.formatted(tenant, tickets, 20));
        filled(database, "ticket_span", SPANS.formatted(tenant));
    }

    /** The same with short texts, and not durable: there in half the time. */
    public static void fillQuickly(TestDatabase database, TenantId tenant, int tickets) {
        run(
                database,
                List.of(
                        "ALTER TABLE ticket_card SET UNLOGGED",
                        "ALTER TABLE ticket_span SET UNLOGGED"));
        filled(database, "ticket_card", CARDS.formatted(tenant, tickets, 1));
        filled(database, "ticket_span", SPANS.formatted(tenant));
    }

    /** Three events of each of the oldest. */
    public static void events(TestDatabase database, TenantId tenant, int tickets) {
        filled(database, "ticket_event_entry", ENTRIES.formatted(tenant, tickets));
    }

    /** To be called when all is there. */
    public static void analyze(TestDatabase database) {
        run(database, List.of("VACUUM ANALYZE ticket_card, ticket_span, ticket_event_entry"));
    }

    /** With its indexes made afterwards, two at a time: many times quicker. */
    private static void filled(TestDatabase database, String table, String insert) {
        Map<String, String> indexes = indexes(database, table);
        run(database, indexes.keySet().stream().map(index -> "DROP INDEX " + index).toList());
        run(database, List.of(insert));
        indexes.values().parallelStream()
                .forEach(index ->
                        run(
                                database,
                                List.of(
                                        "SET maintenance_work_mem = '256MB'",
                                        "SET max_parallel_maintenance_workers = 0",
                                        index)));
    }

    /** How each is made, by its name. */
    private static Map<String, String> indexes(TestDatabase database, String table) {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(INDEXES.formatted(table))) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return indexes;
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
