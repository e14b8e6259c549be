package io.ledgerdesk.platform.timer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * What there is besides that which can fire now: what comes next, what waits, what is left over.
 */
final class TimerOutlook {
    private final Pool pool;
    private final TimerSql sql;
    private final TimerTrouble trouble;
    private final Set<String> kinds;

    /**
     * @param kinds that have a handler here
     */
    TimerOutlook(Pool pool, TimerSql sql, TimerTrouble trouble, Set<String> kinds) {
        this.pool = pool;
        this.sql = sql;
        this.trouble = trouble;
        this.kinds = kinds;
    }

    /**
     * @param waiting due and not fired, counted up to {@link TimerMetrics#COUNTED}
     * @param next when the next one is due
     */
    record View(long waiting, Optional<Instant> next) {}

    Uni<View> at(Instant now) {
        return pool.preparedQuery(sql.outlook)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), (long) TimerMetrics.COUNTED))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new View(
                            row.getLong("waiting"),
                            Optional.ofNullable(row.getOffsetDateTime("next"))
                                    .map(OffsetDateTime::toInstant));
                });
    }

    /** Forgets failures of timers that are gone; tells of timers that nobody here fires. */
    Uni<Void> sweep(Instant now) {
        return pool.query(sql.forget)
                .execute()
                .chain(() ->
                        pool.preparedQuery(sql.strange)
                                .execute(
                                        Tuple.of(
                                                now.atOffset(ZoneOffset.UTC),
                                                kinds.toArray(String[]::new))))
                .invoke(rows ->
                        rows.forEach(row ->
                                trouble.strange(row.getString("kind"), row.getLong("count"))))
                .replaceWithVoid();
    }
}
