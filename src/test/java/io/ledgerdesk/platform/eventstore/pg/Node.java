package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.testing.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** A log with its own Vert.x and connections, as one running desk has it. */
public record Node(Vertx vertx, Pool pool, PgEventLog log) implements AutoCloseable {

    public static Node on(TestDatabase database) {
        return on(database.connectOptions(), EventStoreSettings.defaults());
    }

    public static Node on(PgConnectOptions options, EventStoreSettings settings) {
        Vertx vertx = Vertx.vertx();
        Pool pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(8))
                        .connectingTo(options)
                        .using(vertx)
                        .build();
        return new Node(vertx, pool, new PgEventLog(vertx, pool, settings).start());
    }

    @Override
    public void close() {
        log.close();
        pool.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
