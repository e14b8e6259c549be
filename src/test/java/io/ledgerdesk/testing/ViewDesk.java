package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import java.time.Duration;
import java.util.List;

/** A database with read models that are fed by hand. */
public final class ViewDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Vertx vertx = Vertx.vertx();
    private final List<Projection> projections;
    public final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool()
                            .connectingTo(TestDatabase.create().connectOptions())
                            .using(vertx)
                            .build());

    public ViewDesk(Projection... projections) {
        this.projections = List.of(projections);
    }

    /** Each projection in a transaction of its own, as the runner does it. */
    public void apply(TenantId tenant, List<RecordedEvent> batch) {
        projections.forEach(
                one -> answer(pool.withTransaction(tx -> one.apply(tx, tenant, batch))));
    }

    /** Empties all tables. */
    public void clear(TenantId tenant) {
        projections.stream()
                .flatMap(one -> one.tables().stream())
                .forEach(table ->
                        answer(
                                pool.preparedQuery("DELETE FROM " + table + " WHERE tenant = $1")
                                        .execute(Tuple.of(tenant.value()))));
    }

    /** What is answered within the patience of a test. */
    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        answer(pool.close());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
