package io.ledgerdesk.platform.projection.rebuild.shadow;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The connection on which a sequence of rebuilds works: locks, temporary tables, the switch. */
public final class Workbench {
    private static final Logger LOG = Logger.getLogger(Workbench.class);
    private static final int KEYS_SHOWN = 100;

    /** One that falls silent is cut off by the database, and its locks are free. */
    private static final String SESSION =
            """
            SELECT set_config('application_name', 'ledgerdesk rebuild', false),
                   set_config('temp_buffers', $1::text || 'MB', false),
                   set_config('idle_session_timeout', $2::text, false),
                   set_config('idle_in_transaction_session_timeout', $2::text, false)
            """;

    /** Answers those that somebody else is rebuilding. */
    private static final String LOCK =
            """
            SELECT wanted.projection
            FROM unnest($2::text[]) AS wanted (projection)
            WHERE NOT pg_try_advisory_lock(
                hashtextextended(concat_ws(':', 'rebuild', $1::text, wanted.projection), 0))
            """;

    private static final String LIMIT =
            "SELECT set_config('lock_timeout', $1::text, true),"
                    + " set_config('statement_timeout', $1::text, true)";

    private static final String POSITION =
            "SELECT position FROM projection_checkpoint"
                    + " WHERE tenant = $1::text AND projection = $2::text";

    private final SqlConnection connection;
    private final Bounds bounds;
    private volatile boolean lost;

    /**
     * What it may take.
     *
     * @param memoryMegabytes of PostgreSQL, for its tables
     * @param silence after which the database ends the connection
     * @param switchLimit for a step while the live read model is held
     */
    public record Bounds(int memoryMegabytes, Duration silence, Duration switchLimit) {}

    /**
     * @param connection that belongs to it alone
     */
    public Workbench(SqlConnection connection, Bounds bounds) {
        this.connection = connection;
        this.bounds = bounds;
        connection.closeHandler(() -> lost = true);
        connection.exceptionHandler(failure -> LOG.debug("connection of a rebuild", failure));
    }

    /** Whether this failure comes from the connection, not from what was asked over it. */
    public boolean isLost(Throwable failure) {
        return lost || RebuildProblem.isOfConnection(failure);
    }

    /** Takes the locks of all, or answers which are taken. */
    public Uni<List<String>> lock(TenantId tenant, List<String> projections) {
        Tuple session =
                Tuple.of(
                        String.valueOf(bounds.memoryMegabytes()),
                        String.valueOf(bounds.silence().toMillis()));
        return query(SESSION, session)
                .chain(() ->
                        query(LOCK, Tuple.of(tenant.value(), projections.toArray(String[]::new))))
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
    }

    /**
     * Makes empty twins of the tables; from then on their plain names mean these.
     *
     * @param searched names of the live tables' indexes that the twins have too
     */
    public Uni<List<ShadowTable>> create(List<String> names, List<String> searched) {
        return each(
                        names,
                        name ->
                                query(
                                                ShadowSql.DESCRIBE,
                                                Tuple.of(name, searched.toArray(String[]::new)))
                                        .map(found -> ShadowTable.of(name, found))
                                        .call(table -> run(table.sql().create())))
                .onFailure()
                .call(() ->
                        each(names, name -> run(ShadowSql.drop(name)))
                                .onFailure()
                                .recoverWithNull());
    }

    public Uni<Void> drop(List<ShadowTable> tables) {
        return each(tables, table -> run(table.sql().drop())).replaceWithVoid();
    }

    public Uni<Void> analyze(List<ShadowTable> tables) {
        return each(tables, table -> run(table.sql().analyze())).replaceWithVoid();
    }

    /** Where the live read model stands. */
    public Uni<Long> livePosition(ProjectionKey key) {
        return position(key, POSITION);
    }

    /** The same, and it cannot move on until the transaction ends. */
    public Uni<Long> holdLivePosition(ProjectionKey key) {
        String limit = String.valueOf(bounds.switchLimit().toMillis());
        return query(LIMIT, Tuple.of(limit)).chain(() -> position(key, POSITION + " FOR UPDATE"));
    }

    /** Everything in it sees the live tables as they are at its beginning, and holds nothing up. */
    public Uni<Void> freeze() {
        return run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    /**
     * Compares the live rows of a tenant with the twins.
     *
     * @param mend whether the live rows are brought to equal them
     */
    public Uni<List<TableDifference>> compare(
            TenantId tenant, List<ShadowTable> tables, boolean mend) {
        return each(tables, table -> compare(tenant, table, mend));
    }

    private Uni<TableDifference> compare(TenantId tenant, ShadowTable table, boolean mend) {
        ShadowSql sql = table.sql();
        Tuple ofTenant = Tuple.of(tenant.value());
        return run(sql.createDifference())
                .chain(() -> query(sql.compare(), ofTenant))
                .chain(() -> query(sql.count(), Tuple.of(KEYS_SHOWN)))
                .map(rows -> difference(table, rows.iterator().next()))
                .call(found ->
                        mend && found.rows() > 0
                                ? run("ANALYZE pg_temp.rebuild_difference")
                                        .chain(() -> query(sql.remove(), ofTenant))
                                        .chain(() -> run(sql.insert()))
                                : Uni.createFrom().voidItem())
                .call(() -> run("DROP TABLE pg_temp.rebuild_difference"));
    }

    private static TableDifference difference(ShadowTable table, Row row) {
        return new TableDifference(
                table.name(),
                row.getLong("missing"),
                row.getLong("surplus"),
                row.getLong("different"),
                List.of(row.getArrayOfStrings("keys")));
    }

    /** So that the database does not take it for silent while it works in memory. */
    public Uni<Void> stayAlive() {
        return run("SELECT");
    }

    /** Runs the work in the transaction that is open. */
    public <T> Uni<T> use(Function<SqlConnection, Uni<T>> work) {
        return work.apply(connection);
    }

    /** Runs the work between BEGIN and COMMIT, or ROLLBACK if it fails. */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return run("BEGIN")
                .chain(() ->
                        Uni.createFrom()
                                .deferred(() -> work.apply(connection))
                                .onFailure()
                                .call(() -> run("ROLLBACK").onFailure().recoverWithNull()))
                .call(() -> run("COMMIT"));
    }

    /** Gives back locks and tables. */
    public Uni<Void> close() {
        return connection
                .close()
                .onFailure()
                .invoke(failure -> LOG.debug("connection of a rebuild", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Long> position(ProjectionKey key, String sql) {
        return query(sql, Tuple.of(key.tenant().value(), key.projection()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new Fault(
                                "REBUILD_IMPOSSIBLE", "the checkpoint of " + key + " is gone");
                    }
                    return rows.iterator().next().getLong(0);
                });
    }

    private Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    private Uni<Void> run(String sql) {
        return connection.query(sql).execute().replaceWithVoid();
    }

    private static <A, B> Uni<List<B>> each(List<A> all, Function<A, Uni<B>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }
}
