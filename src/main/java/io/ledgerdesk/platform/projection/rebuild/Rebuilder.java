package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Rebuilds read models side by side while the desk works: folded anew into tables beside the live
 * ones, which are brought to equal them when that has caught up. Readers never see a table empty or
 * half filled. One rebuild of a read model at a time, on whatever node.
 */
public final class Rebuilder {
    private final EventLog log;
    private final EventCodec codec;
    private final Rebuilds rebuilds;
    private final Supplier<Uni<SqlConnection>> connections;
    private final Vertx vertx;
    private final RebuildSettings settings;
    private final String node;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Map<RebuildSequence, Uni<Void>> underWay = new ConcurrentHashMap<>();
    private final Semaphore places;

    /**
     * @param connections opens a connection that belongs to no pool; see {@link OwnConnection}
     * @param node how the register names this one
     */
    public Rebuilder(
            EventLog log,
            EventCodec codec,
            Rebuilds rebuilds,
            Supplier<Uni<SqlConnection>> connections,
            Vertx vertx,
            RebuildSettings settings,
            String node,
            Collection<? extends Projection> projections) {
        this.log = log;
        this.codec = codec;
        this.rebuilds = rebuilds;
        this.connections = connections;
        this.vertx = vertx;
        this.settings = settings;
        this.node = node;
        this.places = new Semaphore(settings.atOnce());
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
    }

    /** The names of all read models there are. */
    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    /**
     * Begins to rebuild read models of a tenant, one after the other in the order given.
     *
     * @param names at least one; doubles are taken once
     * @param checkOnly compares the live rows only and mends none
     * @return answers when all are entered in the register; they go on by themselves. Fails with
     *     {@code PROJECTION_UNKNOWN}, {@code REBUILD_RUNNING} if one of them is being rebuilt
     *     already, {@code REBUILD_BUSY} if this node has enough to do
     */
    public Uni<List<Rebuild>> start(TenantId tenant, List<String> names, boolean checkOnly) {
        List<String> wanted = names.stream().distinct().toList();
        List<String> unknown =
                wanted.stream().filter(name -> !projections.containsKey(name)).toList();
        if (wanted.isEmpty() || !unknown.isEmpty()) {
            return refused(
                    "PROJECTION_UNKNOWN",
                    "no read model is named " + unknown + "; there are " + projections());
        }
        if (!places.tryAcquire()) {
            return refused(
                    "REBUILD_BUSY",
                    settings.atOnce()
                            + " rebuilds are under way on this node; wait for one to end, ask"
                            + " another node, or raise ledgerdesk.projection.rebuild.at-once");
        }
        return connections
                .get()
                .onFailure()
                .invoke(() -> places.release())
                .map(opened -> new Workbench(opened, settings.bench()))
                .chain(bench ->
                        enter(bench, tenant, wanted, checkOnly)
                                .onFailure()
                                .call(() -> bench.close().invoke(() -> places.release())))
                .chain(ids -> entered(tenant, wanted, ids));
    }

    /**
     * Asks a rebuild to end, whichever node works on it; that takes a heartbeat or two.
     *
     * @return the rebuild as it is now; fails with {@code REBUILD_NOT_FOUND}
     */
    public Uni<Rebuild> stop(TenantId tenant, UUID id) {
        return rebuilds.askStop(tenant, id)
                .chain(() -> rebuilds.byId(tenant, id))
                .map(found -> found.orElseThrow(() -> RebuildWatch.notFound(id)));
    }

    /** Ends those of this node and waits for it. */
    public Uni<Void> close() {
        underWay.keySet().forEach(sequence -> sequence.stop("REBUILD_STOPPED: the node stopped"));
        List<Uni<Void>> ends = List.copyOf(underWay.values());
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(ends).andCollectFailures().replaceWithVoid();
    }

    /** Takes the locks, enters the rebuilds and sets them going. */
    private Uni<Map<String, UUID>> enter(
            Workbench bench, TenantId tenant, List<String> names, boolean checkOnly) {
        return bench.lock(tenant, names)
                .chain(taken ->
                        taken.isEmpty()
                                ? rebuilds.enter(tenant, names, checkOnly, node)
                                : refused(
                                        "REBUILD_RUNNING",
                                        "somebody is rebuilding "
                                                + taken
                                                + " already; wait for its end or stop it"))
                .invoke(ids -> {
                    List<RebuildRun> runs =
                            names.stream()
                                    .map(name -> run(bench, tenant, name, id(ids, name), checkOnly))
                                    .toList();
                    RebuildPass pass =
                            new RebuildPass(
                                    tenant,
                                    runs,
                                    log,
                                    codec,
                                    bench,
                                    settings.pageSize(),
                                    Infrastructure.getDefaultWorkerPool());
                    launch(
                            new RebuildSequence(
                                    tenant, runs, pass, bench, rebuilds, vertx, settings));
                });
    }

    private Uni<List<Rebuild>> entered(TenantId tenant, List<String> names, Map<String, UUID> ids) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> rebuilds.byId(tenant, id(ids, name)))
                .map(found -> found.orElseThrow())
                .collect()
                .asList();
    }

    private void launch(RebuildSequence sequence) {
        Uni<Void> end =
                sequence.run()
                        .onTermination()
                        .invoke(() -> {
                            underWay.remove(sequence);
                            places.release();
                        })
                        .memoize()
                        .indefinitely();
        underWay.put(sequence, end);
        end.subscribe().with(ended -> {}, failure -> {});
    }

    private RebuildRun run(
            Workbench bench, TenantId tenant, String name, UUID id, boolean checkOnly) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection is named " + name);
        }
        ProjectionKey key = new ProjectionKey(tenant, name);
        RebuildFold fold =
                new RebuildFold(
                        key,
                        projection,
                        log,
                        codec,
                        bench,
                        settings.pageSize(),
                        Infrastructure.getDefaultWorkerPool());
        return new RebuildRun(id, key, checkOnly, bench, fold, projection, settings);
    }

    private static UUID id(Map<String, UUID> ids, String name) {
        UUID id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("no id for " + name);
        }
        return id;
    }

    private static <T> Uni<T> refused(String code, String message) {
        return Uni.createFrom().failure(new Fault(code, message));
    }
}
