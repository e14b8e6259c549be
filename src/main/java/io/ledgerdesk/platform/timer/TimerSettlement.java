package io.ledgerdesk.platform.timer;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.platform.timer.TimerBatch.Due;
import io.ledgerdesk.platform.timer.TimerBatch.Fired;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Writes down what became of timers that were fired, in the transaction that holds them. */
final class TimerSettlement {
    private final TimerSql sql;
    private final Clock clock;
    private final TimerSettings settings;
    private final TimerMetrics metrics;
    private final TimerTrouble trouble;
    private final Executor onContext;

    TimerSettlement(
            TimerSql sql,
            Clock clock,
            TimerSettings settings,
            TimerMetrics metrics,
            TimerTrouble trouble,
            Executor onContext) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.trouble = trouble;
        this.onContext = onContext;
    }

    Uni<Void> settle(SqlConnection transaction, List<Fired> fired) {
        List<Due> done = new ArrayList<>();
        List<Due> again = new ArrayList<>();
        List<Due> putOff = new ArrayList<>();
        List<Fired> failed = new ArrayList<>();
        for (Fired one : fired) {
            Due due = one.due();
            switch (one.outcome()) {
                case TimerOutcome.Done over -> done.add(due);
                case TimerOutcome.DueAgain(var next) ->
                        again.add(new Due(due.tenant(), next, due.at()));
                case TimerOutcome.PutOff(var until) ->
                        putOff.add(new Due(due.tenant(), due.timer(), until));
                case null -> failed.add(one);
            }
        }
        done.forEach(this::measure);
        again.forEach(this::measure);
        return over(transaction, sql.done, done, keys(done))
                .chain(() -> over(transaction, sql.moved, again, rows(again)))
                .chain(() -> putOff(transaction, putOff))
                .chain(() ->
                        Multi.createFrom()
                                .iterable(failed)
                                .onItem()
                                .transformToUniAndConcatenate(one -> failed(transaction, one))
                                .collect()
                                .last())
                .replaceWithVoid();
    }

    private void measure(Due due) {
        metrics.fired(Duration.between(due.at(), clock.instant()));
    }

    private Uni<Void> over(
            SqlConnection transaction, String statement, List<Due> due, Tuple parameters) {
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(statement)
                        .execute(parameters)
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

    private Uni<Void> putOff(SqlConnection transaction, List<Due> later) {
        return later.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql.putOff)
                        .execute(
                                Tuple.of(
                                        strings(later, due -> due.tenant().value()),
                                        strings(later, due -> due.timer().subject().toString()),
                                        instants(later, Due::at)))
                        .replaceWithVoid();
    }

    private Uni<Void> failed(SqlConnection transaction, Fired fired) {
        metrics.failed();
        Due due = fired.due();
        Timer timer = due.timer();
        Throwable failure = requireNonNull(fired.failure());
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
                                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
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

    private static Tuple keys(List<Due> due) {
        return Tuple.tuple()
                .addArrayOfString(strings(due, one -> one.tenant().value()))
                .addArrayOfString(strings(due, one -> one.timer().subject().toString()))
                .addArrayOfString(strings(due, one -> one.timer().kind()))
                .addArrayOfInteger(
                        due.stream().map(one -> one.timer().step()).toArray(Integer[]::new));
    }

    private static Tuple rows(List<Due> due) {
        return keys(due)
                .addArrayOfOffsetDateTime(instants(due, one -> one.timer().dueAt()))
                .addArrayOfUUID(due.stream().map(one -> one.timer().cause()).toArray(UUID[]::new))
                .addArrayOfString(strings(due, one -> one.timer().rule()));
    }

    private static OffsetDateTime[] instants(List<Due> due, Function<Due, Instant> field) {
        return due.stream()
                .map(one -> field.apply(one).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static String[] strings(List<Due> due, Function<Due, String> field) {
        return due.stream().map(field).toArray(String[]::new);
    }
}
