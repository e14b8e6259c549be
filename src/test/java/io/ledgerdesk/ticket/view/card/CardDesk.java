package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.MemoryLog;
import io.ledgerdesk.testing.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import java.time.Duration;
import java.util.List;

/** A database with ticket cards, fed by hand. */
final class CardDesk implements AutoCloseable {
    final MemoryLog log = new MemoryLog();
    private final TestDatabase database = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            Pool.newInstance(
                    PgBuilder.pool().connectingTo(database.connectOptions()).using(vertx).build());
    final TicketCards cards = new TicketCards(pool, log, log);
    private final TicketCardProjection projection = new TicketCardProjection();

    void apply(TenantId tenant, List<RecordedEvent> batch) {
        answer(pool.withTransaction(tx -> projection.apply(tx, tenant, batch)));
    }

    void clear(TenantId tenant) {
        answer(
                pool.preparedQuery("DELETE FROM ticket_card WHERE tenant = $1")
                        .execute(Tuple.of(tenant.value())));
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
