package io.ledgerdesk.platform.projection.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.testing.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionPositionsIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool().connectingTo(database.connectOptions()).using(vertx).build());
    private final ProjectionPositions positions =
            new ProjectionPositions(pool, vertx, ProjectionSettings.defaults());

    @BeforeEach
    void start() {
        positions.start();
        sql("INSERT INTO projection_checkpoint VALUES ('main', 'card', 5, 1)");
    }

    @AfterEach
    void stop() {
        positions.stop();
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aPositionReachedBeforeThisNodeListenedIsFound() {
        positions.await(TenantId.MAIN, "card", 5).await().atMost(LONG);
    }

    @Test
    void aPositionNotReachedInTimeIsNotReady() {
        assertThatThrownBy(() ->
                        positions
                                .await(TenantId.MAIN, "card", 6, Duration.ofMillis(50))
                                .await()
                                .atMost(LONG))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("READ_NOT_READY"));
    }

    @Test
    void aNoticeEndsTheWait() {
        CompletableFuture<Void> waiting = waitFor(9);
        notice(8);
        notice(9);
        await().until(waiting::isDone);
        assertThat(waiting).isCompleted();
    }

    @Test
    void anotherTenantsPositionSaysNothing() {
        CompletableFuture<Void> waiting = waitFor(9);
        sql("SELECT pg_notify('ledgerdesk_projected', 'other:card:9')");
        notice(8);
        positions.await(TenantId.MAIN, "card", 8).await().atMost(LONG);
        assertThat(waiting).isNotDone();
    }

    @Test
    void aLostConnectionIsMadeUpFor() {
        notice(6);
        positions.await(TenantId.MAIN, "card", 6).await().atMost(LONG);
        CompletableFuture<Void> waiting = waitFor(7);
        sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE query LIKE 'LISTEN%' AND datname = current_database()");
        sql("UPDATE projection_checkpoint SET position = 7");
        await().until(waiting::isDone);
        assertThat(waiting).isCompleted();
        CompletableFuture<Void> next = waitFor(8);
        await().until(() -> {
            notice(8);
            return next.isDone();
        });
    }

    private CompletableFuture<Void> waitFor(long position) {
        return positions.await(TenantId.MAIN, "card", position, LONG).subscribeAsCompletionStage();
    }

    private void notice(long position) {
        sql("SELECT pg_notify('ledgerdesk_projected', 'main:card:" + position + "')");
    }

    private void sql(String statement) {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
