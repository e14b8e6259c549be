package io.ledgerdesk.testing;

import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.Projection;
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
import java.util.stream.Stream;

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
    private final List<Projection> projections;

    /**
     * @param more read models kept beside the cards
     */
    public CardNode(TestNode node, Projection... more) {
        this.node = node;
        projections =
                Stream.concat(Stream.of(new TicketCardProjection()), Stream.of(more)).toList();
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
                        projections);
        runner.start();
    }

    /** Folds all anew for a tenant; returns when the live ones are mended and show all. */
    public void rebuild(TenantId tenant) {
        RebuildNode rebuild = RebuildNode.of(node, node.codec, projections);
        projections.forEach(one -> rebuild.rebuild(tenant, one.name()));
        catchUp(tenant);
    }

    /** Waits until the cards, and what is kept beside them, show all that is in the log now. */
    public void catchUp(TenantId tenant) {
        long head = answer(node.log.head(tenant));
        projections.forEach(
                one -> await().atMost(PATIENCE).until(() -> position(tenant, one.name()) >= head));
    }

    /** The cards' checkpoint as the database has it, 0 if there is none. */
    public long position(TenantId tenant) {
        return position(tenant, TicketCardProjection.NAME);
    }

    private long position(TenantId tenant, String projection) {
        return answer(
                pool.preparedQuery(
                                "SELECT coalesce(max(position), 0) FROM projection_checkpoint"
                                        + " WHERE tenant = $1 AND projection = $2")
                        .execute(Tuple.of(tenant.value(), projection))
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
