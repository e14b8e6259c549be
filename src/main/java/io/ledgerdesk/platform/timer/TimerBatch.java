package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Claims some of what is due, has it done and settles it, all in one transaction: who dies in the
 * middle lets go of it.
 */
final class TimerBatch {
    /** What a transaction may idle beyond the handlers' time before PostgreSQL ends it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Pool pool;
    private final TimerSql sql;
    private final Clock clock;
    private final TimerSettings settings;
    private final TimerSettlement settlement;
    private final Map<String, TimerHandler> handlers;
    private final Executor onContext;

    TimerBatch(
            Pool pool,
            TimerSql sql,
            Clock clock,
            TimerSettings settings,
            TimerMetrics metrics,
            TimerTrouble trouble,
            Map<String, TimerHandler> handlers,
            Executor onContext) {
        this.pool = pool;
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.settlement = new TimerSettlement(sql, clock, settings, metrics, trouble, onContext);
        this.handlers = handlers;
        this.onContext = onContext;
    }

    /**
     * A timer whose instant has come, and whose it is.
     *
     * @param at when it came: later than it was due where it was put off
     */
    record Due(TenantId tenant, Timer timer, Instant at) {}

    /** What became of one: an outcome, or else a failure. */
    record Fired(Due due, @Nullable TimerOutcome outcome, @Nullable Throwable failure) {}

    /** How many were claimed; 0 when nothing is due that could fire now. */
    Uni<Integer> fire() {
        Duration idle = settings.timeout().plus(GRACE);
        return pool.withTransaction(transaction ->
                        transaction
                                .preparedQuery(TimerSql.BEGIN)
                                .execute(Tuple.of(idle.toMillis()))
                                .chain(() -> claim(transaction))
                                .emitOn(onContext)
                                .chain(due -> fire(transaction, due)))
                .emitOn(onContext);
    }

    private Uni<List<Due>> claim(SqlConnection transaction) {
        return transaction
                .preparedQuery(sql.claim)
                .execute(
                        Tuple.of(
                                clock.instant().atOffset(ZoneOffset.UTC),
                                handlers.keySet().toArray(String[]::new),
                                (long) settings.batch()))
                .map(TimerBatch::due);
    }

    private static List<Due> due(RowSet<Row> rows) {
        List<Due> due = new ArrayList<>(rows.size());
        rows.forEach(row ->
                due.add(
                        new Due(
                                new TenantId(row.getString("tenant")),
                                TimerTable.timer(row),
                                row.getOffsetDateTime("fires_at").toInstant())));
        return due;
    }

    private Uni<Integer> fire(SqlConnection transaction, List<Due> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Uni<Fired>> firing = due.stream().map(this::fire).toList();
        return Uni.join()
                .all(firing)
                .andFailFast()
                .emitOn(onContext)
                .chain(fired -> settlement.settle(transaction, fired))
                .replaceWith(due.size());
    }

    private Uni<Fired> fire(Due due) {
        TimerHandler handler = handlers.get(due.timer().kind());
        if (handler == null) {
            throw new IllegalStateException("claimed without a handler: " + due);
        }
        return Uni.createFrom()
                .deferred(() -> handler.fired(due.tenant(), due.timer()))
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> hangs(due))
                .onItemOrFailure()
                .transform((outcome, failure) -> new Fired(due, outcome, failure));
    }

    private Fault hangs(Due due) {
        return new Fault(
                "TIMER_HANDLER_HANGS",
                "the handler of timers of kind "
                        + due.timer().kind()
                        + " did not answer within "
                        + settings.timeout()
                        + " (ledgerdesk.timer.timeout); it may still do what was asked, and is"
                        + " asked again");
    }
}
