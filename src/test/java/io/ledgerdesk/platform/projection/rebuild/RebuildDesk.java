package io.ledgerdesk.platform.projection.rebuild;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A database with a live read model {@code tally}, a log, and as many rebuilding nodes as asked.
 */
final class RebuildDesk implements AutoCloseable {
    static final TenantId MAIN = TenantId.MAIN;
    static final RebuildSettings QUICK =
            new RebuildSettings(
                    50,
                    2,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    20,
                    8);

    final TestDatabase database = TestDatabase.create();
    final MemoryLog log = new MemoryLog();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool()
                            .with(new PoolOptions().setMaxSize(8))
                            .connectingTo(database.connectOptions())
                            .using(vertx)
                            .build());
    private final ProjectionRunner runner;

    RebuildDesk(Projection... live) {
        for (Projection projection : live) {
            sql(Tally.SCHEMA.formatted(projection.name()));
        }
        runner =
                new ProjectionRunner(
                        log,
                        log,
                        pool,
                        vertx,
                        ProjectionSettings.defaults(),
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        List.of(live));
        runner.start();
    }

    RebuildNode node(Projection... projections) {
        return node(QUICK, projections);
    }

    RebuildNode node(RebuildSettings settings, Projection... projections) {
        return new RebuildNode(
                log, log, pool, vertx, database.connectOptions(), settings, List.of(projections));
    }

    void add(int count, String... words) {
        for (int i = 0; i < count; i++) {
            log.add(MAIN, words[i % words.length]);
        }
    }

    /** Waits until the live read model shows this. */
    void shown(String projection, long position) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        rows("SELECT position FROM projection_checkpoint WHERE projection = '"
                                        + projection
                                        + "'")
                                .equals(List.of(String.valueOf(position))));
    }

    /** The rows as text, in the order of the query. */
    List<String> rows(String query) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> table(String name) {
        return rows("SELECT t::text FROM " + name + " t ORDER BY t::text");
    }

    void sql(String statement) {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        RebuildNode.answer(runner.stop());
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
