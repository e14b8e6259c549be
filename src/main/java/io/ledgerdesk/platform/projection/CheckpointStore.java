package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Leases and checkpoints in PostgreSQL, as one owner sees them; time is the database's. */
final class CheckpointStore {
    private static final String ABORTED_BY_ANOTHER = "25P02";

    private final Pool pool;
    private final String owner;
    private final long leaseMillis;

    CheckpointStore(Pool pool, String owner, Duration lease) {
        this.pool = pool;
        this.owner = owner;
        this.leaseMillis = lease.toMillis();
    }

    /**
     * @param position as the checkpoint has it
     * @param fence under which it may be moved
     */
    record Hold(long position, long fence) {}

    /** Makes what leases and checkpoints are taken from; to be called once. */
    Uni<Void> ensure(TenantId tenant, Collection<String> projections) {
        return query(CheckpointSql.ENSURE, Tuple.of(tenant.value(), array(projections)))
                .replaceWithVoid();
    }

    /** Takes the leases that are free or ours; those that are another's are not in the answer. */
    Uni<Map<String, Hold>> take(TenantId tenant, Collection<String> projections) {
        return query(CheckpointSql.TAKE, leased(tenant, projections))
                .map(rows -> {
                    Map<String, Hold> holds = new HashMap<>();
                    rows.forEach(row ->
                            holds.put(
                                    row.getString("projection"),
                                    new Hold(row.getLong("position"), row.getLong("fence"))));
                    return holds;
                });
    }

    /** Prolongs leases; those that ran out are not in the answer. */
    Uni<Set<String>> renew(TenantId tenant, Collection<String> projections) {
        return query(CheckpointSql.RENEW, leased(tenant, projections))
                .map(rows -> {
                    Set<String> ours = new HashSet<>();
                    rows.forEach(row -> ours.add(row.getString("projection")));
                    return ours;
                });
    }

    /** How far read models are; one that has not begun is not in the answer. */
    Uni<Map<String, Long>> positions(TenantId tenant, Collection<String> projections) {
        return query(CheckpointSql.POSITIONS, Tuple.of(tenant.value(), array(projections)))
                .map(rows -> {
                    Map<String, Long> positions = new HashMap<>();
                    rows.forEach(row ->
                            positions.put(row.getString("projection"), row.getLong("position")));
                    return positions;
                });
    }

    /**
     * Moves the checkpoints of read models that stand at the same position and runs the work, in
     * one transaction.
     *
     * @param holds by projection, all with the same position
     * @param patient whether to wait for one that somebody holds at this moment
     * @param work is told which were moved, if any; the others are held, or their hold is not good
     *     any more
     * @return which were moved
     */
    Uni<Set<String>> advance(
            TenantId tenant,
            Map<String, Hold> holds,
            long to,
            boolean patient,
            BiFunction<SqlConnection, Set<String>, Uni<Void>> work) {
        List<String> names = List.copyOf(holds.keySet());
        Hold first = holds.values().iterator().next();
        Tuple move =
                Tuple.of(
                        tenant.value(),
                        array(names),
                        names.stream().map(holds::get).map(Hold::fence).toArray(Long[]::new),
                        first.position(),
                        to,
                        leaseMillis);
        String sql = patient ? CheckpointSql.WAIT : CheckpointSql.SKIP;
        return pool.getConnection()
                .chain(connection ->
                        inTransaction(connection, connection.preparedQuery(sql).execute(move), work)
                                .eventually(connection::close));
    }

    /** The first statement is not kept waiting for the answer to BEGIN. */
    private static Uni<Set<String>> inTransaction(
            SqlConnection connection,
            Uni<RowSet<Row>> first,
            BiFunction<SqlConnection, Set<String>, Uni<Void>> work) {
        return Uni.combine()
                .all()
                .unis(connection.begin(), first)
                .collectFailures()
                .asTuple()
                .chain(begun -> {
                    Transaction transaction = begun.getItem1();
                    Set<String> moved = moved(begun.getItem2());
                    Uni<Void> done =
                            moved.isEmpty()
                                    ? transaction.rollback()
                                    : Uni.createFrom()
                                            .deferred(() -> work.apply(connection, moved))
                                            .onFailure()
                                            .call(() ->
                                                    transaction
                                                            .rollback()
                                                            .onFailure()
                                                            .recoverWithNull())
                                            .chain(transaction::commit);
                    return done.replaceWith(moved);
                });
    }

    /**
     * Works at once on one connection, which does one statement after the other: none waits for the
     * answer to another's. Ends when the last has ended, so that nothing follows the rollback.
     */
    static Uni<Void> together(List<Uni<Void>> works) {
        return Uni.join()
                .all(works)
                .andCollectFailures()
                .replaceWithVoid()
                .onFailure(CompositeException.class)
                .transform(failures -> first((CompositeException) failures));
    }

    /** The one that made the others fail. */
    private static Throwable first(CompositeException failures) {
        return failures.getCauses().stream()
                .filter(one ->
                        !(one instanceof PgException refused
                                && ABORTED_BY_ANOTHER.equals(refused.getSqlState())))
                .findFirst()
                .orElse(failures.getCauses().getFirst());
    }

    Uni<Void> release(TenantId tenant, Collection<String> projections) {
        return query(CheckpointSql.RELEASE, Tuple.of(tenant.value(), array(projections), owner))
                .replaceWithVoid();
    }

    private static Set<String> moved(RowSet<Row> rows) {
        return rows.size() == 0
                ? Set.of()
                : Set.of(rows.iterator().next().getArrayOfStrings("projections"));
    }

    private Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }

    private Tuple leased(TenantId tenant, Collection<String> projections) {
        return Tuple.of(tenant.value(), array(projections), owner, leaseMillis);
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
