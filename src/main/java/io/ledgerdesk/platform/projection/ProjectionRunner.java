package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every projection of every tenant in step with the log: one loop each, leased to one node at
 * a time. A loop that fails keeps no other.
 */
public final class ProjectionRunner {
    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);

    private final EventLog log;
    private final SharedPages pages;
    private final Vertx vertx;
    private final ProjectionSettings settings;
    private final CheckpointStore checkpoints;
    private final Map<String, Projection> projections = new ConcurrentHashMap<>();
    private final Map<ProjectionKey, ProjectionLoop> loops = new ConcurrentHashMap<>();
    private final ProjectionMetrics metrics;
    private EventLog.@Nullable Registration registration;
    private long discovery = -1;

    public ProjectionRunner(
            EventLog log,
            EventCodec codec,
            Pool pool,
            Vertx vertx,
            ProjectionSettings settings,
            ProjectionMetrics metrics,
            Collection<? extends Projection> projections) {
        this.log = log;
        this.pages = new SharedPages(log, codec, settings.sharedAge(), settings.sharedBytes());
        this.vertx = vertx;
        this.settings = settings;
        this.metrics = metrics;
        this.checkpoints =
                new CheckpointStore(pool, UUID.randomUUID().toString(), settings.lease());
        for (Projection projection : projections) {
            if (this.projections.put(projection.name(), projection) != null) {
                throw new IllegalArgumentException(
                        "two projections are named " + projection.name());
            }
        }
    }

    /** Begins with all tenants there are; those that come later are found by their first event. */
    public void start() {
        registration = log.onAdvance(this::advanced);
        discovery = vertx.setPeriodic(settings.longestPause().toMillis(), fired -> discover());
        discover();
    }

    /** Lets the present batches end and gives the leases back to the other nodes. */
    public Uni<Void> stop() {
        vertx.cancelTimer(discovery);
        if (registration != null) {
            registration.close();
        }
        List<Uni<Void>> stops = loops.values().stream().map(ProjectionLoop::stop).toList();
        loops.keySet().forEach(metrics::remove);
        loops.clear();
        return stops.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(stops).andCollectFailures().replaceWithVoid();
    }

    /** How all of them fare on this node. */
    public List<ProjectionStatus> statuses() {
        return loops.values().stream().map(ProjectionLoop::status).toList();
    }

    private void discover() {
        log.tenants()
                .subscribe()
                .with(
                        tenants -> tenants.forEach(tenant -> advanced(tenant, 0)),
                        failure -> LOG.warn("cannot list the tenants, tried again", failure));
    }

    private void advanced(TenantId tenant, long head) {
        for (String name : projections.keySet()) {
            loop(new ProjectionKey(tenant, name)).advanced(head);
        }
    }

    private ProjectionLoop loop(ProjectionKey key) {
        return loops.computeIfAbsent(key, this::open);
    }

    private ProjectionLoop open(ProjectionKey key) {
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        Executor onContext = work -> context.runOnContext(ignored -> work.run());
        Projection projection = projections.get(key.projection());
        if (projection == null) {
            throw new IllegalArgumentException("no projection is named " + key.projection());
        }
        ProjectionTurn turn =
                new ProjectionTurn(key, projection, pages, checkpoints, settings, onContext);
        ProjectionLoop loop =
                new ProjectionLoop(key, checkpoints, settings, context, onContext, turn);
        metrics.add(key, loop::status);
        return loop;
    }
}
