package io.ledgerdesk.platform.timer;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
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
    private final TimerMetrics metrics;
    private final TimerTrouble trouble;
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
        this.metrics = metrics;
        this.trouble = trouble;
        this.handlers = handlers;
        this.onContext = onContext;
    }

    /** What became of one; the failure is absent if it fired. */
    private record Fired(Due due, @Nullable Throwable failure) {}

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
                                now(),
                                handlers.keySet().toArray(String[]::new),
                                (long) settings.batch()))
                .map(TimerBatch::due);
    }

    private static List<Due> due(RowSet<Row> rows) {
        List<Due> due = new ArrayList<>(rows.size());
        rows.forEach(row ->
                due.add(new Due(new TenantId(row.getString("tenant")), TimerTable.timer(row))));
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
                .chain(fired -> settle(transaction, fired))
                .replaceWith(due.size());
    }

    private Uni<Fired> fire(Due due) {
        TimerHandler handler = handlers.get(due.timer().kind());
        if (handler == null) {
            throw new IllegalStateException("claimed without a handler: " + due);
        }
        return Uni.createFrom()
                .deferred(() -> handler.fire(due.tenant(), due.timer()))
                .ifNoItem()
                .after(settings.timeout())
                .failWith(() -> hangs(due))
                .onItemOrFailure()
                .transform((ignored, failure) -> new Fired(due, failure));
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

    private Uni<Void> settle(SqlConnection transaction, List<Fired> fired) {
        List<Due> done =
                fired.stream().filter(one -> one.failure() == null).map(one -> one.due()).toList();
        Uni<Void> settled = done.isEmpty() ? Uni.createFrom().voidItem() : done(transaction, done);
        return settled.chain(() ->
                        Multi.createFrom()
                                .iterable(fired)
                                .onItem()
                                .transformToUniAndConcatenate(one ->
                                        one.failure() == null
                                                ? Uni.createFrom().voidItem()
                                                : failed(transaction, one.due(), one.failure()))
                                .collect()
                                .last())
                .replaceWithVoid();
    }

    private Uni<Void> done(SqlConnection transaction, List<Due> done) {
        Instant now = clock.instant();
        done.forEach(due -> metrics.fired(Duration.between(due.timer().dueAt(), now)));
        return transaction
                .preparedQuery(sql.done)
                .execute(
                        Tuple.of(
                                strings(done, due -> due.tenant().value()),
                                strings(done, due -> due.timer().subject().toString()),
                                strings(done, due -> due.timer().kind()),
                                done.stream()
                                        .map(due -> due.timer().step())
                                        .toArray(Integer[]::new)))
                .emitOn(onContext)
                .invoke(rows ->
                        rows.forEach(row ->
                                trouble.over(
                                        row.getString("tenant"),
                                        row.getString("subject"),
                                        row.getString("kind"),
                                        row.getInteger("attempts"))))
                .replaceWithVoid();
    }

    private Uni<Void> failed(SqlConnection transaction, Due due, Throwable failure) {
        metrics.failed();
        Timer timer = due.timer();
        return transaction
                .preparedQuery(sql.failed)
                .execute(
                        Tuple.tuple()
                                .addString(due.tenant().value())
                                .addString(timer.subject().toString())
                                .addString(timer.kind())
                                .addInteger(timer.step())
                                .addUUID(timer.cause())
                                .addString(TimerTrouble.code(failure))
                                .addOffsetDateTime(now())
                                .addLong(settings.firstPause().toMillis())
                                .addLong(settings.longestPause().toMillis()))
                .emitOn(onContext)
                .invoke(rows -> {
                    Row row = rows.iterator().next();
                    trouble.failed(
                            due,
                            failure,
                            row.getInteger("attempts"),
                            row.getOffsetDateTime("retry_at").toInstant());
                })
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] strings(List<Due> due, Function<Due, String> field) {
        return due.stream().map(field).toArray(String[]::new);
    }
}
