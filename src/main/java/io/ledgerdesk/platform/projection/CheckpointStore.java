package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.Fault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Leases and checkpoints in PostgreSQL, as one owner sees them; time is the database's. */
final class CheckpointStore {
    /** The fault of a batch whose lease went to somebody else: rolled back, nothing is lost. */
    static final String FENCED = "PROJECTION_FENCED";

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

    /** Takes or renews the lease; empty if another owner has it. */
    Uni<Optional<Hold>> lease(ProjectionKey key) {
        return pool.preparedQuery(CheckpointSql.LEASE)
                .execute(Tuple.of(key.tenant().value(), key.projection(), owner, leaseMillis))
                .map(CheckpointStore::hold);
    }

    /**
     * Runs the work and moves the checkpoint in one transaction; fails with {@link #FENCED} if the
     * hold is not good any more.
     */
    Uni<Void> advance(
            ProjectionKey key, Hold hold, long to, Function<SqlConnection, Uni<Void>> work) {
        Tuple move =
                Tuple.of(
                        key.tenant().value(),
                        key.projection(),
                        hold.fence(),
                        hold.position(),
                        to,
                        leaseMillis);
        return pool.withTransaction(transaction ->
                transaction
                        .preparedQuery(CheckpointSql.ADVANCE)
                        .execute(move)
                        .chain(moved ->
                                moved.size() == 1
                                        ? work.apply(transaction)
                                        : Uni.createFrom().failure(fenced(key))));
    }

    Uni<Void> release(ProjectionKey key) {
        return pool.preparedQuery(CheckpointSql.RELEASE)
                .execute(Tuple.of(key.tenant().value(), key.projection(), owner))
                .replaceWithVoid();
    }

    /** How far a projection is, 0 if it has not begun. */
    Uni<Long> position(ProjectionKey key) {
        return pool.preparedQuery(CheckpointSql.POSITION)
                .execute(Tuple.of(key.tenant().value(), key.projection()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    private static Optional<Hold> hold(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Hold(row.getLong("position"), row.getLong("fence")));
    }

    private static Fault fenced(ProjectionKey key) {
        return new Fault(
                FENCED,
                "another node took over "
                        + key
                        + "; the batch was rolled back and that node goes on with it");
    }
}
