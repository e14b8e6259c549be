package io.ledgerdesk.platform.eventstore.proof;

import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/**
 * Something done to the log behind the desk's back, by one who may switch triggers off.
 *
 * @param statements do it
 * @param touches a condition that selects the rows of {@code event} it touches or makes
 * @param position at which it must be named
 * @param kind as which
 */
record Tampering(String what, List<String> statements, String touches, long position, Kind kind) {
    private static final List<String> COLUMNS =
            List.of(
                    "payload = set_byte(payload, %1$d %% length(payload), get_byte(payload, %1$d %%"
                            + " length(payload)) # %2$d)",
                    "payload = payload || '\\x20'::bytea",
                    "recorded_at = recorded_at + interval '1 microsecond'",
                    "id = gen_random_uuid()",
                    "stream = stream || 'x'",
                    "version = version + 1",
                    "type = type || 'x'",
                    "revision = revision + 1",
                    "occurred_at = occurred_at - interval '1 microsecond'",
                    "actor_kind = 'SYSTEM'",
                    "actor_kind = 'NOBODY'",
                    "actor = 'agent-8'",
                    "actor = ''",
                    "on_behalf_of_kind = 'REQUESTER'",
                    "on_behalf_of = 'somebody'",
                    "channel = 'PHONE'",
                    "command_id = gen_random_uuid()",
                    "causation_id = gen_random_uuid()",
                    "correlation_id = gen_random_uuid()",
                    "rule = ''",
                    "historical = NOT historical",
                    "tags = tags[1:1]",
                    "tags = tags || tags[1:1]",
                    "tags = ARRAY[tags[2], tags[1]]",
                    "hash = set_byte(hash, %1$d %% 32, get_byte(hash, %1$d %% 32) # %2$d)");

    /** The i-th of a row that has every sort and every column in it. */
    static Tampering any(int i, Random random, int events) {
        long at = 1L + random.nextInt(events);
        return switch (i % 8) {
            case 5 -> gone(at);
            case 6 -> swapped(at, 1 + (at + random.nextInt(events - 1)) % events);
            case 7 -> i % 16 == 7 ? insertedBehind(at, events) : insertedAt(at, events);
            default -> altered(at, COLUMNS.get((i / 8 * 5 + i % 8) % COLUMNS.size()), random);
        };
    }

    private static Tampering altered(long at, String change, Random random) {
        String set = change.formatted(random.nextInt(1_000), 1 + random.nextInt(255));
        return new Tampering(
                set,
                List.of("UPDATE event SET " + set + " WHERE position = " + at),
                "position = " + at,
                at,
                Kind.ALTERED);
    }

    private static Tampering gone(long at) {
        return new Tampering(
                "gone",
                List.of("DELETE FROM event WHERE position = " + at),
                "position = " + at,
                at,
                Kind.MISSING);
    }

    private static Tampering swapped(long one, long other) {
        return new Tampering(
                "swapped " + one + " and " + other,
                List.of(
                        "UPDATE event SET position = -1 WHERE position = " + one,
                        "UPDATE event SET position = %d WHERE position = %d".formatted(one, other),
                        "UPDATE event SET position = %d WHERE position = -1".formatted(other)),
                "position IN (%d, %d)".formatted(one, other),
                Math.min(one, other),
                Kind.ALTERED);
    }

    /** A copy behind the head. */
    private static Tampering insertedBehind(long at, int events) {
        long behind = events + 1 + at % 3;
        return new Tampering(
                "inserted at " + behind,
                List.of(copy(at, behind)),
                "position = " + behind,
                behind,
                Kind.UNEXPECTED);
    }

    /** A copy in the place of an event, all later ones moved on by one as if it had been there. */
    private static Tampering insertedAt(long at, int events) {
        long place = Math.max(at, events - 200);
        return new Tampering(
                "inserted at " + place + ", the rest moved on",
                List.of(
                        "UPDATE event SET position = -position WHERE position >= " + place,
                        "UPDATE event SET position = 1 - position WHERE position < 0",
                        copy(1, place)),
                "position >= " + place,
                place,
                Kind.ALTERED);
    }

    private static String copy(long from, long to) {
        return """
        INSERT INTO event
        SELECT tenant, %d, recorded_at, gen_random_uuid(), stream, version, type, revision,
               occurred_at, actor_kind, actor, on_behalf_of_kind, on_behalf_of, channel,
               command_id, causation_id, correlation_id, rule, historical, tags, payload, hash
          FROM event WHERE position = %d
        """
                .formatted(to, from);
    }

    void apply(Connection connection) throws SQLException {
        run(
                connection,
                "CREATE TEMP TABLE kept AS SELECT * FROM event WHERE " + touches,
                "ALTER TABLE event DISABLE TRIGGER event_is_append_only");
        run(connection, statements.toArray(String[]::new));
    }

    void undo(Connection connection) throws SQLException {
        run(
                connection,
                "DELETE FROM event WHERE " + touches,
                "INSERT INTO event SELECT * FROM kept",
                "DROP TABLE kept",
                "ALTER TABLE event ENABLE TRIGGER event_is_append_only");
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public String toString() {
        return what + ", to be named at " + position + " as " + kind;
    }
}
