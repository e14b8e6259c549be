package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * Counts events by their text, and lists them: a read model of two tables that reads what it has
 * written.
 *
 * @param failsAt position of an event that it cannot fold, 0 for none
 * @param rowsEach how many rows of the list an event makes
 */
record Tally(String name, long failsAt, int rowsEach) implements Projection {
    static final String SCHEMA =
            """
            CREATE TABLE %1$s_total (
                tenant text NOT NULL, word text NOT NULL, total bigint NOT NULL,
                twice bigint GENERATED ALWAYS AS (total * 2) STORED, PRIMARY KEY (tenant, word));
            CREATE TABLE %1$s_entry (
                gone text, tenant text NOT NULL, position bigint NOT NULL, line int NOT NULL,
                word text NOT NULL, at timestamptz, PRIMARY KEY (tenant, position, line));
            ALTER TABLE %1$s_entry DROP COLUMN gone;
            CREATE UNIQUE INDEX %1$s_entry_unique ON %1$s_entry (tenant, line, position);
            CREATE INDEX %1$s_entry_word ON %1$s_entry (tenant, word) WHERE word <> 'w';
            """;

    static Tally named(String name) {
        return new Tally(name, 0, 1);
    }

    @Override
    public List<String> tables() {
        return List.of(name + "_total", name + "_entry");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        if (batch.stream().anyMatch(event -> event.position() == failsAt)) {
            return Uni.createFrom().failure(new IllegalStateException("cannot"));
        }
        Tuple values =
                Tuple.of(
                        tenant.value(),
                        batch.stream().map(RecordedEvent::position).toArray(Long[]::new),
                        batch.stream()
                                .map(event -> event.event().toString())
                                .toArray(String[]::new),
                        rowsEach);
        return transaction
                .preparedQuery(
                        """
                        WITH counted AS (
                            INSERT INTO %1$s_total AS t
                            SELECT $1::text, word, count(*)
                            FROM unnest($2::int8[], $3::text[]) AS e (position, word) GROUP BY word
                            ON CONFLICT (tenant, word) DO UPDATE SET total = t.total + excluded.total
                        )
                        INSERT INTO %1$s_entry (tenant, position, line, word, at)
                        SELECT $1::text, position, line, word, 'epoch'
                        FROM unnest($2::int8[], $3::text[]) AS e (position, word),
                             generate_series(1, $4::int) AS line
                        """
                                .formatted(name))
                .execute(values)
                .replaceWithVoid();
    }
}
