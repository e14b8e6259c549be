package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Fault;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@code append_events} for a batch and tells its members the outcome.
 *
 * <p>If the connection is lost before the answer, the batch may or may not have been written. The
 * function is then called again: it looks for the events' ids and command keys under the head's
 * lock first, so what was written is recognised and what was not is judged anew. That is asked
 * until it is answered or the time for it is over; only then the outcome is unknown ({@code
 * STORE_ANSWER_LOST}).
 */
final class AppendCall {
    private static final Logger LOG = Logger.getLogger(AppendCall.class);
    private final Vertx vertx;
    private final Pool pool;
    private final EventStoreSettings settings;

    AppendCall(Vertx vertx, Pool pool, EventStoreSettings settings) {
        this.vertx = vertx;
        this.pool = pool;
        this.settings = settings;
    }

    /** Completes, never fails, when every member knows its outcome. */
    Future<Void> send(AppendBatch batch) {
        Promise<Void> done = Promise.promise();
        Tuple parameters;
        try {
            parameters = BatchParameters.of(batch);
        } catch (RuntimeException e) {
            return isolateOrFail(batch, e);
        }
        attempt(new Attempt(batch, parameters, done, null));
        return done.future();
    }

    private void attempt(Attempt attempt) {
        pool.getConnection()
                .onSuccess(connection -> execute(attempt, connection))
                .onFailure(cause -> {
                    if (attempt.isResolving()) {
                        resolve(attempt, cause);
                    } else {
                        attempt.fail(unavailable("no connection to the database", cause));
                    }
                });
    }

    private void execute(Attempt attempt, SqlConnection connection) {
        connection
                .preparedQuery(BatchParameters.CALL)
                .execute(attempt.parameters)
                .onComplete(result -> {
                    connection.close();
                    if (result.succeeded()) {
                        attempt.answer(result.result());
                    } else {
                        failed(attempt, result.cause());
                    }
                });
    }

    private void failed(Attempt attempt, Throwable cause) {
        if (isDataError(cause)) {
            isolateOrFail(attempt.batch, cause).onComplete(attempt.done);
        } else if (isRolledBack(cause) && !attempt.isResolving()) {
            attempt.fail(unavailable("the database refused", cause));
        } else {
            resolve(attempt, cause);
        }
    }

    /** One request that the database cannot store must not fail those that came with it. */
    private Future<Void> isolateOrFail(AppendBatch batch, Throwable cause) {
        if (batch.members().size() == 1) {
            batch.fail(new Fault("EVENT_NOT_STORABLE", String.valueOf(cause.getMessage()), cause));
            return Future.succeededFuture();
        }
        Future<Void> before = Future.succeededFuture();
        for (AppendBatch alone : batch.split()) {
            before = before.compose(ignored -> send(alone));
        }
        return before;
    }

    private void resolve(Attempt attempt, Throwable cause) {
        Attempt next = attempt.resolving();
        if (System.nanoTime() - next.lostSince() > settings.resolveWithin().toNanos()) {
            attempt.fail(
                    new Fault(
                            "STORE_ANSWER_LOST",
                            "the connection was lost during an append of tenant "
                                    + attempt.batch.tenant()
                                    + " and the database did not come back within "
                                    + settings.resolveWithin()
                                    + "; it may have been written: send the command again with the"
                                    + " same id",
                            cause));
            return;
        }
        LOG.logf(
                attempt.isResolving() ? Logger.Level.DEBUG : Logger.Level.WARN,
                "Answer to an append of tenant %s lost (%s), asking what became of it",
                attempt.batch.tenant(),
                cause.getMessage());
        vertx.setTimer(settings.reconnect().toMillis(), ignored -> attempt(next));
    }

    private static Fault unavailable(String what, Throwable cause) {
        return new Fault(
                "STORE_UNAVAILABLE", what + ", nothing was written: " + cause.getMessage(), cause);
    }

    private static boolean isDataError(Throwable cause) {
        return cause instanceof PgException refusal
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("54")
                        || refusal.getSqlState().startsWith("23"));
    }

    /**
     * A statement that failed was rolled back; class 57P and 08 end the connection, who knows when.
     */
    private static boolean isRolledBack(Throwable cause) {
        return cause instanceof PgException refusal
                && !List.of("57P", "080", "XX0").contains(refusal.getSqlState().substring(0, 3));
    }

    /**
     * @param lost nano time of the first lost answer, absent if none was
     */
    private record Attempt(
            AppendBatch batch, Tuple parameters, Promise<Void> done, @Nullable Long lost) {

        boolean isResolving() {
            return lost != null;
        }

        Attempt resolving() {
            return isResolving() ? this : new Attempt(batch, parameters, done, System.nanoTime());
        }

        long lostSince() {
            return lost == null ? System.nanoTime() : lost;
        }

        void answer(RowSet<Row> rows) {
            try {
                batch.answer(rows.iterator().next());
            } catch (RuntimeException e) {
                batch.fail(new Fault("STORE_ANSWER_LOST", "the answer cannot be read", e));
            }
            done.complete();
        }

        void fail(Fault fault) {
            batch.fail(fault);
            done.complete();
        }
    }
}
