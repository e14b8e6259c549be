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
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every projection of every tenant in step with the log, each leased to one node at a time.
 * Those of a tenant go together; one that fails keeps no other.
 */
public final class ProjectionRunner {
    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);

    private final EventLog log;
    private final EventCodec codec;
    private final Vertx vertx;
    private final ProjectionSettings settings;
    private final CheckpointStore checkpoints;
    private final Map<String, Projection> projections = new ConcurrentHashMap<>();
    private final Map<TenantId, TenantProjections> tenants = new ConcurrentHashMap<>();
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
        this.codec = codec;
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
        List<Uni<Void>> stops = tenants.values().stream().map(TenantProjections::stop).toList();
        members().forEach(one -> metrics.remove(one.key()));
        tenants.clear();
        return stops.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(stops).andCollectFailures().replaceWithVoid();
    }

    /** How all of them fare on this node. */
    public List<ProjectionStatus> statuses() {
        return members().map(ProjectionMember::status).toList();
    }

    private Stream<ProjectionMember> members() {
        return tenants.values().stream().flatMap(tenant -> tenant.members().stream());
    }

    private void discover() {
        log.tenants()
                .subscribe()
                .with(
                        tenants -> tenants.forEach(tenant -> advanced(tenant, 0)),
                        failure -> LOG.warn("cannot list the tenants, tried again", failure));
    }

    private void advanced(TenantId tenant, long head) {
        tenants.computeIfAbsent(tenant, this::open).advanced(head);
    }

    private TenantProjections open(TenantId tenant) {
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        TenantProjections opened =
                new TenantProjections(
                        tenant, log, codec, checkpoints, settings, context, projections.values());
        opened.members().forEach(one -> metrics.add(one.key(), one::status));
        opened.start();
        return opened;
    }
}
