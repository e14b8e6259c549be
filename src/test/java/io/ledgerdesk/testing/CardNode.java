package io.ledgerdesk.testing;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;

/** The ticket cards of one node, kept by the desk's own runner. */
public final class CardNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ProjectionSettings SETTINGS =
            new ProjectionSettings(
                    200,
                    Duration.ofMillis(5),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1));

    public final TicketCards cards;
    public final ProjectionRunner runner;
    private final TestNode node;
    private final Pool pool;

    public CardNode(TestNode node) {
        this.node = node;
        pool = Pool.newInstance(node.pool);
        cards = new TicketCards(pool, node.log, node.codec);
        runner =
                new ProjectionRunner(
                        node.log,
                        node.codec,
                        pool,
                        node.vertx,
                        SETTINGS,
                        new ProjectionMetrics(new SimpleMeterRegistry()),
                        List.of(new TicketCardProjection()));
        runner.start();
    }

    /** Empties the cards of a tenant and folds them anew; returns when they show all again. */
    public void rebuild(TenantId tenant) {
        answer(runner.rebuild(tenant, TicketCardProjection.NAME));
        catchUp(tenant);
    }

    /** Waits until the cards show all that is in the log now. */
    public void catchUp(TenantId tenant) {
        long head = answer(node.log.head(tenant));
        await().atMost(PATIENCE).until(() -> position(tenant) >= head);
    }

    /** The checkpoint as the database has it, 0 if there is none. */
    public long position(TenantId tenant) {
        return answer(
                pool.preparedQuery(
                                "SELECT coalesce(max(position), 0) FROM projection_checkpoint"
                                        + " WHERE tenant = $1 AND projection = $2")
                        .execute(Tuple.of(tenant.value(), TicketCardProjection.NAME))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    /** What is answered within the patience of a test. */
    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        answer(runner.stop());
    }
}
