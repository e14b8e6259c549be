package io.ledgerdesk.platform.projection.rebuild;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The register of rebuilds, the same on every node. */
public final class Rebuilds {
    private final Pool pool;
    private final RebuildSettings settings;
    private final RebuildWatch watch = new RebuildWatch(this::byId);

    public Rebuilds(Pool pool, RebuildSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * Where a read model stands, whichever node feeds it.
     *
     * @param position its last event
     * @param head the log's last event
     */
    public record Standing(String projection, long position, long head) {}

    /** Where these read models stand, by name. */
    public Uni<List<Standing>> standings(TenantId tenant, Collection<String> projections) {
        return pool.preparedQuery(RebuildSql.STANDINGS)
                .execute(Tuple.of(tenant.value(), projections.toArray(String[]::new)))
                .map(rows -> {
                    List<Standing> all = new ArrayList<>();
                    rows.forEach(row ->
                            all.add(
                                    new Standing(
                                            row.getString("projection"),
                                            row.getLong("position"),
                                            row.getLong("head"))));
                    return all;
                });
    }

    /** One of them, if it is still remembered. */
    public Uni<Optional<Rebuild>> byId(TenantId tenant, UUID id) {
        return pool.preparedQuery(RebuildSql.BY_ID)
                .execute(Tuple.of(tenant.value(), id, settings.silence().toMillis()))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** All of a read model that are remembered, the latest first. */
    public Uni<List<Rebuild>> latest(TenantId tenant, String projection) {
        return pool.preparedQuery(RebuildSql.LATEST)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                projection,
                                settings.silence().toMillis(),
                                settings.kept()))
                .map(Rebuilds::all);
    }

    /**
     * One of them, again and again until it has ended; its last item is how it ended.
     *
     * @return fails with {@code REBUILD_NOT_FOUND}
     */
    public Multi<Rebuild> follow(TenantId tenant, UUID id) {
        return watch.follow(tenant, id);
    }

    /** Enters rebuilds that wait; to be called by who holds their locks. */
    Uni<Map<String, UUID>> enter(
            TenantId tenant, List<String> projections, boolean checkOnly, String node) {
        Map<String, UUID> ids = new HashMap<>();
        projections.forEach(name -> ids.put(name, UuidCreator.getTimeOrderedEpoch()));
        String[] names = projections.toArray(String[]::new);
        UUID[] inOrder = projections.stream().map(ids::get).toArray(UUID[]::new);
        return pool.withTransaction(tx ->
                        run(tx, RebuildSql.ENSURE_CHECKPOINTS, Tuple.of(tenant.value(), names))
                                .chain(() ->
                                        run(
                                                tx,
                                                RebuildSql.MARK_LOST,
                                                Tuple.of(tenant.value(), names)))
                                .chain(() ->
                                        run(
                                                tx,
                                                RebuildSql.INSERT,
                                                Tuple.of(
                                                        tenant.value(),
                                                        inOrder,
                                                        names,
                                                        checkOnly,
                                                        node)))
                                .chain(() ->
                                        run(
                                                tx,
                                                RebuildSql.PRUNE,
                                                Tuple.of(tenant.value(), names, settings.kept()))))
                .replaceWith(ids);
    }

    /** What one that is alive tells. */
    record Sign(UUID id, State state, Progress progress) {}

    /**
     * Tells that these are alive, and how far they are.
     *
     * @return whether each that is still to be worked on has been asked to stop
     */
    Uni<Map<UUID, Boolean>> beat(TenantId tenant, List<Sign> signs) {
        return pool.preparedQuery(RebuildSql.BEAT)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                signs.stream().map(Sign::id).toArray(UUID[]::new),
                                signs.stream().map(s -> s.state().name()).toArray(String[]::new),
                                column(signs, Progress::position),
                                column(signs, Progress::target),
                                column(signs, Progress::eventsPerSecond)))
                .map(rows -> {
                    Map<UUID, Boolean> stopAsked = new HashMap<>();
                    rows.forEach(
                            row -> stopAsked.put(row.getUUID("id"), row.getBoolean("stop_asked")));
                    return stopAsked;
                });
    }

    private static Long[] column(List<Sign> signs, ToLongFunction<Progress> figure) {
        return signs.stream().map(sign -> figure.applyAsLong(sign.progress())).toArray(Long[]::new);
    }

    /** How far one is. */
    record Progress(long position, long target, long eventsPerSecond) {
        static final Progress NONE = new Progress(0, 0, 0);
    }

    /** How one ended. */
    record Ending(
            State state,
            @Nullable Long switchMillis,
            List<TableDifference> differences,
            @Nullable String problem) {

        String summary() {
            long rows = differences.stream().mapToLong(TableDifference::rows).sum();
            return problem == null ? state + ", rows found wrong: " + rows : state + ", " + problem;
        }
    }

    Uni<Void> finish(TenantId tenant, UUID id, Progress progress, Ending ending) {
        Tuple values =
                Tuple.of(tenant.value(), id, ending.state().name())
                        .addLong(progress.position())
                        .addLong(progress.target())
                        .addLong(progress.eventsPerSecond())
                        .addValue(ending.switchMillis());
        List<TableDifference> found = ending.differences();
        values.addLong(found.stream().mapToLong(TableDifference::missing).sum())
                .addLong(found.stream().mapToLong(TableDifference::surplus).sum())
                .addLong(found.stream().mapToLong(TableDifference::different).sum())
                .addValue(new JsonArray(found.stream().map(JsonObject::mapFrom).toList()))
                .addValue(ending.problem());
        return pool.preparedQuery(RebuildSql.FINISH).execute(values).replaceWithVoid();
    }

    /** Leaves word for the node that works on it. */
    Uni<Void> askStop(TenantId tenant, UUID id) {
        return pool.preparedQuery(RebuildSql.ASK_STOP)
                .execute(Tuple.of(tenant.value(), id))
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> run(SqlConnection tx, String sql, Tuple parameters) {
        return tx.preparedQuery(sql).execute(parameters);
    }

    private static List<Rebuild> all(RowSet<Row> rows) {
        List<Rebuild> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read(row)));
        return all;
    }

    private static Rebuild read(Row row) {
        return new Rebuild(
                row.getUUID("id"),
                row.getString("projection"),
                State.valueOf(row.getString("state")),
                row.getBoolean("check_only"),
                row.getString("node"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                instant(row.getOffsetDateTime("finished_at")),
                row.getLong("position"),
                row.getLong("target"),
                row.getLong("events_per_second"),
                row.getLong("switch_millis"),
                row.getJsonArray("differences").stream()
                        .map(one -> ((JsonObject) one).mapTo(TableDifference.class))
                        .toList(),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
