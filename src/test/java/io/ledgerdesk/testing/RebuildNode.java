package io.ledgerdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.rebuild.OwnConnection;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.RebuildSettings;
import io.ledgerdesk.platform.projection.rebuild.Rebuilder;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What rebuilds read models on one node. */
public final class RebuildNode {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final Rebuilds rebuilds;
    public final Rebuilder rebuilder;

    public RebuildNode(
            EventLog log,
            EventCodec codec,
            Pool pool,
            Vertx vertx,
            PgConnectOptions connectOptions,
            RebuildSettings settings,
            List<? extends Projection> projections) {
        rebuilds = new Rebuilds(pool, settings);
        rebuilder =
                new Rebuilder(
                        log,
                        codec,
                        rebuilds,
                        () -> OwnConnection.open(vertx, () -> connectOptions),
                        vertx,
                        settings,
                        "test",
                        projections);
    }

    /** Of a node that has the rest already. */
    public static RebuildNode of(
            TestNode node, EventCodec codec, List<? extends Projection> projections) {
        return new RebuildNode(
                node.log,
                codec,
                Pool.newInstance(node.pool),
                node.vertx,
                node.connectOptions,
                RebuildSettings.defaults(),
                projections);
    }

    /** Rebuilds and mends; returns when that is done. */
    public Rebuild rebuild(TenantId tenant, String projection) {
        return done(tenant, projection, false);
    }

    /** Compares only; returns when that is done. */
    public Rebuild check(TenantId tenant, String projection) {
        return done(tenant, projection, true);
    }

    /** Begins; the rebuild's id. */
    public UUID start(TenantId tenant, String projection, boolean checkOnly) {
        return answer(rebuilder.start(tenant, List.of(projection), checkOnly)).getFirst().id();
    }

    /** How it ended, when it has; looked at more often than one who follows it is told. */
    public Rebuild end(TenantId tenant, UUID id) {
        await().atMost(PATIENCE).until(() -> hasEnded(tenant, id));
        return followed(tenant, id);
    }

    private boolean hasEnded(TenantId tenant, UUID id) {
        return answer(rebuilds.byId(tenant, id)).filter(one -> !one.state().isFinal()).isEmpty();
    }

    /** The last that somebody is told who follows it. */
    public Rebuild followed(TenantId tenant, UUID id) {
        return answer(rebuilds.follow(tenant, id).collect().last());
    }

    private Rebuild done(TenantId tenant, String projection, boolean checkOnly) {
        Rebuild end = end(tenant, start(tenant, projection, checkOnly));
        assertThat(end.state()).as("%s", end.problem()).isEqualTo(Rebuild.State.DONE);
        return end;
    }

    /** What is answered within the patience of a test. */
    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
