package io.ledgerdesk.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveChangesIT {
    private static final Tag TICKET = new Tag("ticket", "1");
    private static final Tag ANOTHER = new Tag("ticket", "2");

    private final TestDatabase database = TestDatabase.create();
    private final MemoryLog log = new MemoryLog();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool().connectingTo(database.connectOptions()).using(vertx).build());
    private final ProjectionPositions positions =
            new ProjectionPositions(pool, vertx, ProjectionSettings.defaults());
    private final LogTail tail = new LogTail(log, log, vertx, LiveSettings.defaults());
    private final LiveChanges live = new LiveChanges(tail, positions);

    @AfterEach
    void close() {
        positions.stop();
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aChangeGoesOutOnceTheReadModelShowsIt() {
        positions.start();
        log.add(TenantId.MAIN, "before", TICKET);
        AssertSubscriber<Long> changes =
                live.changes(TenantId.MAIN, "card", TICKET, 1, e -> !e.event().equals("secret"))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        await().until(() -> tail.listeners(TenantId.MAIN) == 1);
        log.add(TenantId.MAIN, "change", TICKET);
        log.add(TenantId.MAIN, "elsewhere", ANOTHER);
        log.add(TenantId.MAIN, "secret", TICKET);
        log.add(TenantId.MAIN, "change", TICKET);
        projected(1);
        projected(2);
        await().untilAsserted(() -> assertThat(changes.getItems()).containsExactly(2L));
        projected(4);
        projected(5);
        await().untilAsserted(() -> assertThat(changes.getItems()).containsExactly(2L, 5L));
        changes.cancel();
        await().until(() -> tail.listeners(TenantId.MAIN) == 0);
    }

    private void projected(long position) {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            run.execute(
                    ("INSERT INTO projection_checkpoint VALUES ('main', 'card', %d, 1)"
                                    + " ON CONFLICT (tenant, projection)"
                                    + " DO UPDATE SET position = excluded.position")
                            .formatted(position));
            run.execute("SELECT pg_notify('ledgerdesk_projected', 'main:card:" + position + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
