package io.ledgerdesk.bench.rebuild;

import io.ledgerdesk.bench.Target;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.pg.EventStoreSettings;
import io.ledgerdesk.platform.eventstore.pg.PgEventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.rebuild.OwnConnection;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.RebuildSettings;
import io.ledgerdesk.platform.projection.rebuild.Rebuilder;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds;
import io.ledgerdesk.platform.vault.MasterKeySettings;
import io.ledgerdesk.platform.vault.OpenVault;
import io.ledgerdesk.platform.vault.PgVault;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.conversation.TicketMessageProjection;
import io.ledgerdesk.ticket.view.queue.TicketSpanProjection;
import io.ledgerdesk.ticket.view.relation.TicketRelationProjection;
import io.ledgerdesk.ticket.view.search.Limits;
import io.ledgerdesk.ticket.view.search.index.TicketSearchProjection;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection;
import io.ledgerdesk.ticket.view.wait.OpeningHours;
import io.ledgerdesk.ticket.view.wait.Patience;
import io.ledgerdesk.ticket.view.wait.TicketWaitProjection;
import io.ledgerdesk.workplace.view.saved.SavedViewProjection;
import io.ledgerdesk.workplace.view.seen.TicketTouchProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The parts of a desk that build its read models anew, on the data of a generated one. */
public final class RebuildBed implements AutoCloseable {
    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** A switch that fills an empty read model writes all of it while the live one stands. */
    private static final RebuildSettings SETTINGS =
            new RebuildSettings(
                    PAGE,
                    2,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    PATIENCE,
                    20,
                    RebuildSettings.defaults().memoryMegabytes());

    private final List<Projection> projections =
            List.of(
                    new TicketCardProjection(),
                    new TicketSpanProjection(),
                    new TicketEventEntryProjection(),
                    new TicketMessageProjection(),
                    new TicketWaitProjection(
                            new Patience(
                                    List.of(2, 5),
                                    10,
                                    7,
                                    1,
                                    ZoneOffset.UTC,
                                    OpeningHours.always())),
                    new TicketTouchProjection(),
                    new TicketRelationProjection(),
                    new SavedViewProjection(),
                    new TicketSearchProjection(Limits.USUAL));
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final PgEventLog log;
    private final EventCodec codec;
    private final Rebuilds rebuilds;
    private final Rebuilder rebuilder;

    /**
     * @param source a migrated database
     * @param data where the desk keeps its master key
     */
    public RebuildBed(PGSimpleDataSource source, Path data) {
        URI url = URI.create(source.getURL().substring("jdbc:".length()));
        PgConnectOptions connection =
                new PgConnectOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort() < 0 ? 5432 : url.getPort())
                        .setDatabase(url.getPath().substring(1))
                        .setUser(source.getUser())
                        .setPassword(source.getPassword())
                        .setCachePreparedStatements(true);
        var bare =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(4))
                        .connectingTo(connection)
                        .using(vertx)
                        .build();
        pool = Pool.newInstance(bare);
        log = new PgEventLog(vertx, bare, EventStoreSettings.defaults());
        codec =
                new JsonEventCodec(
                        Target.events(),
                        new PgVault(
                                bare,
                                OpenVault.open(
                                                source,
                                                new MasterKeySettings(
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        data,
                                                        List.of()))
                                        .keys(),
                                PgVault.Limits.DEFAULT));
        rebuilds = new Rebuilds(pool, SETTINGS);
        rebuilder =
                new Rebuilder(
                        log,
                        codec,
                        rebuilds,
                        () -> OwnConnection.open(vertx, () -> connection),
                        vertx,
                        SETTINGS,
                        "bench",
                        projections);
    }

    /** Builds all read models of a log that no desk has shown yet. */
    public void build(TenantId tenant) {
        pretendAllIsShown(tenant);
        // ten million rows into eight indexes one by one take ten times as long
        List<String> indexes = dropIndexes();
        rebuild(tenant, projections.stream().map(Projection::name).toList(), false);
        indexes.forEach(definition -> answer(pool.query(definition).execute()));
    }

    /** All but primary keys and what is searched by, and how they are made again. */
    private List<String> dropIndexes() {
        String[] tables =
                projections.stream().flatMap(one -> one.tables().stream()).toArray(String[]::new);
        String[] searched =
                projections.stream().flatMap(one -> one.searched().stream()).toArray(String[]::new);
        List<String> definitions = new ArrayList<>();
        answer(
                        pool.preparedQuery(
                                        "SELECT indexname, indexdef FROM pg_indexes WHERE"
                                                + " schemaname = 'public' AND tablename = ANY ($1)"
                                                + " AND indexdef NOT LIKE 'CREATE UNIQUE%'"
                                                + " AND indexname <> ALL ($2)")
                                .execute(Tuple.of(tables, searched)))
                .forEach(index -> {
                    definitions.add(index.getString(1));
                    answer(pool.query("DROP INDEX " + index.getString(0)).execute());
                });
        return definitions;
    }

    List<Projection> projections() {
        return projections;
    }

    public long head(TenantId tenant) {
        return answer(log.head(tenant));
    }

    /** Puts checkpoints at the head, so that a rebuild goes up to there. */
    void pretendAllIsShown(TenantId tenant) {
        long head = head(tenant);
        projections.forEach(one ->
                answer(
                        pool.query(
                                        "INSERT INTO projection_checkpoint VALUES ('%s', '%s', %d, 0)"
                                                        .formatted(tenant.value(), one.name(), head)
                                                + " ON CONFLICT (tenant, projection) DO UPDATE SET"
                                                + " position = excluded.position")
                                .execute()));
    }

    /** Seconds to copy all of the log's rows into a temporary table. */
    double copyLog(TenantId tenant) {
        long began = System.nanoTime();
        answer(
                pool.withConnection(one ->
                        one.query("CREATE TEMP TABLE copied (LIKE event)")
                                .execute()
                                .chain(() ->
                                        one.query(
                                                        "INSERT INTO copied SELECT * FROM event WHERE"
                                                                + " tenant = '"
                                                                + tenant.value()
                                                                + "'")
                                                .execute())
                                .chain(() -> one.query("DROP TABLE copied").execute())));
        return since(began);
    }

    /** Seconds to read the whole log. */
    double read(TenantId tenant, boolean open) {
        long began = System.nanoTime();
        for (long at = 0; ; ) {
            List<StoredEvent> page = answer(log.readAfter(tenant, at, PAGE));
            if (page.isEmpty()) {
                return since(began);
            }
            if (open) {
                answer(codec.open(page));
            }
            at = page.getLast().position();
        }
    }

    List<Rebuild> rebuild(TenantId tenant, List<String> names, boolean checkOnly) {
        List<Rebuild> begun = answer(rebuilder.start(tenant, names, checkOnly));
        return begun.stream()
                .map(one -> answer(rebuilds.follow(tenant, one.id()).collect().last()))
                .peek(end -> {
                    if (end.state() != Rebuild.State.DONE) {
                        throw new IllegalStateException(end.toString());
                    }
                })
                .toList();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        log.close();
        answer(pool.close());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
