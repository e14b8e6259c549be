package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A database with a read model that tells doubles and gaps, a log, and as many nodes as asked. */
final class ProjectionDesk implements AutoCloseable {
    static final ProjectionSettings QUICK =
            new ProjectionSettings(
                    7,
                    Duration.ofMillis(1),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(10),
                    Duration.ofMillis(100));

    final TestDatabase database = TestDatabase.create();
    final MemoryLog log = new MemoryLog();
    final Vertx vertx = Vertx.vertx();
    final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool()
                            .with(new PoolOptions().setMaxSize(12))
                            .connectingTo(database.connectOptions())
                            .using(vertx)
                            .build());
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final ProjectionPositions positions = new ProjectionPositions(pool, vertx, QUICK);
    private final List<ProjectionRunner> nodes = new CopyOnWriteArrayList<>();

    ProjectionDesk() {
        sql("CREATE TABLE seen (projection text, tenant text, position bigint)");
        positions.start();
    }

    /** Starts a node with the projections. */
    ProjectionRunner node(Projection... projections) {
        ProjectionRunner runner =
                new ProjectionRunner(
                        log,
                        log,
                        pool,
                        vertx,
                        QUICK,
                        new ProjectionMetrics(metrics),
                        List.of(projections));
        nodes.add(runner);
        runner.start();
        return runner;
    }

    /** Writes each position it is given; told what to do after that by the test. */
    record Seen(String name, Function<List<RecordedEvent>, Uni<Void>> then) implements Projection {

        static Seen named(String name) {
            return new Seen(name, batch -> Uni.createFrom().voidItem());
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, TenantId tenant, List<RecordedEvent> batch) {
            Long[] all = batch.stream().map(RecordedEvent::position).toArray(Long[]::new);
            return tx.preparedQuery(
                            "INSERT INTO seen SELECT $1::text, $2::text, unnest($3::int8[])")
                    .execute(Tuple.of(name, tenant.value(), all))
                    .chain(() -> then.apply(batch));
        }

        @Override
        public List<String> tables() {
            return List.of("seen");
        }
    }

    List<Long> seen(String projection, TenantId tenant) {
        List<Long> positions = new ArrayList<>();
        try (var connection = database.connect();
                var query =
                        connection.prepareStatement(
                                "SELECT position FROM seen WHERE projection = ? AND tenant = ?"
                                        + " ORDER BY position")) {
            query.setString(1, projection);
            query.setString(2, tenant.value());
            var rows = query.executeQuery();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
            return positions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    void sql(String statement) {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As another node takes over whose clock runs ahead. */
    void steal(String projection) {
        sql(
                """
                WITH lease AS (
                    UPDATE projection_lease
                    SET owner = 'thief', fence = fence + 1, until = now() + interval '1 hour'
                    WHERE projection = '%s' RETURNING tenant, projection, fence)
                UPDATE projection_checkpoint c SET fence = l.fence FROM lease l
                WHERE c.tenant = l.tenant AND c.projection = l.projection
                """
                        .formatted(projection));
    }

    @Nullable ProjectionStatus status(ProjectionRunner node, String projection) {
        return node.statuses().stream()
                .filter(status -> status.key().projection().equals(projection))
                .findFirst()
                .orElse(null);
    }

    /** The first column of the first row. */
    String text(String query) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void stopAll() {
        nodes.forEach(node -> node.stop().await().atMost(Duration.ofSeconds(10)));
        nodes.clear();
    }

    double gauge(String name, String projection) {
        return metrics.get(name).tag("projection", projection).gauge().value();
    }

    @Override
    public void close() {
        stopAll();
        positions.stop();
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
