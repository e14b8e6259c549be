package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The ledger in PostgreSQL. Several of it, in several processes, may work on one database. Takes
 * connections from the pool, one of them for as long as it is started.
 */
public final class PgEventLog implements EventLog, AutoCloseable {
    private final EventStoreSettings settings;
    private final Context context;
    private final AppendCall call;
    private final EventReader reader;
    private final Receipts receipts;
    private final AdvanceFeed feed;
    private final ConcurrentHashMap<TenantId, AppendQueue> queues = new ConcurrentHashMap<>();

    /** A log that listens on a connection of the pool. */
    public PgEventLog(Vertx vertx, Pool pool, EventStoreSettings settings) {
        this(vertx, pool, settings, () -> pool.getConnection().map(PgConnection::cast));
    }

    /**
     * @param listenConnection opens the connection on which to LISTEN; called again when it is lost
     */
    public PgEventLog(
            Vertx vertx,
            Pool pool,
            EventStoreSettings settings,
            Supplier<Future<PgConnection>> listenConnection) {
        this.settings = settings;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.call = new AppendCall(vertx, pool, settings);
        this.reader = new EventReader(pool, settings);
        this.receipts = new Receipts(pool);
        this.feed = new AdvanceFeed(vertx, context, pool, listenConnection, settings);
    }

    /** Begins to listen; appends and reads work without it. */
    public PgEventLog start() {
        feed.start();
        return this;
    }

    /** Ends listening. What waits is still written. */
    @Override
    public void close() {
        feed.stop();
    }

    @Override
    public Uni<AppendOutcome> append(AppendRequest request) {
        return Uni.createFrom().emitter(emitter -> enqueue(request, emitter));
    }

    @Override
    public Uni<Sourced> source(TenantId tenant, EventCriteria criteria, long upTo) {
        return reader.source(tenant, criteria, upTo);
    }

    @Override
    public Uni<List<StoredEvent>> readAfter(TenantId tenant, long after, int limit) {
        return reader.readAfter(tenant, after, limit);
    }

    @Override
    public Uni<List<StoredEvent>> readAt(TenantId tenant, long[] positions) {
        return reader.readAt(tenant, positions);
    }

    @Override
    public Uni<Sourced> readTagged(TenantId tenant, Set<Tag> tags, long after, int limit) {
        return reader.readTagged(tenant, tags, Set.of(), after, limit);
    }

    @Override
    public Uni<Sourced> readTagged(
            TenantId tenant, Set<Tag> tags, Set<String> types, long after, int limit) {
        return reader.readTagged(tenant, tags, types, after, limit);
    }

    @Override
    public Uni<Long> head(TenantId tenant) {
        return reader.head(tenant);
    }

    @Override
    public Uni<Optional<AppendOutcome>> findReceipt(TenantId tenant, CommandKey key) {
        return receipts.find(tenant, key);
    }

    @Override
    public Uni<List<TenantId>> tenants() {
        return reader.tenants();
    }

    @Override
    public Registration onAdvance(AdvanceListener listener) {
        return feed.register(listener);
    }

    /** Tenants that have something waiting or under way. */
    int activeQueues() {
        return queues.size();
    }

    private void enqueue(AppendRequest request, UniEmitter<? super AppendOutcome> emitter) {
        PendingAppend append = PendingAppend.of(request, emitter);
        AppendQueue queue =
                queues.compute(
                        request.tenant(),
                        (tenant, known) -> {
                            AppendQueue open = known == null ? newQueue(tenant) : known;
                            return open.offer(append) ? open : full(open, append);
                        });
        assert queue != null;
    }

    private AppendQueue full(AppendQueue queue, PendingAppend append) {
        context.runOnContext(ignored ->
                append.fail(
                        new Fault(
                                "STORE_BUSY",
                                settings.maxWaiting()
                                        + " appends of tenant "
                                        + append.request().tenant()
                                        + " wait already, nothing was written; try again"
                                        + " later")));
        return queue;
    }

    private AppendQueue newQueue(TenantId tenant) {
        return new AppendQueue(settings, call, context, () -> forgetIfIdle(tenant));
    }

    private void forgetIfIdle(TenantId tenant) {
        queues.computeIfPresent(tenant, (key, queue) -> queue.isIdle() ? null : queue);
    }
}
