package io.ledgerdesk.platform.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One connection that listens to a channel of the database, opened anew when it is lost. */
public final class Listening {
    private static final Logger LOG = Logger.getLogger(Listening.class);

    private final Pool pool;
    private final Vertx vertx;
    private final String channel;
    private final Duration retry;
    private final Consumer<String> heard;
    private final Runnable begun;
    private volatile @Nullable SqlConnection connection;
    private volatile boolean stopped;

    /**
     * @param channel by its name, a lower case identifier
     * @param retry pause before a connection that was lost is opened anew
     * @param heard told what each notice says; on an event loop, must return at once
     * @param begun called whenever listening begins: notices before it may have been missed
     */
    public Listening(
            Pool pool,
            Vertx vertx,
            String channel,
            Duration retry,
            Consumer<String> heard,
            Runnable begun) {
        this.pool = pool;
        this.vertx = vertx;
        this.channel = channel;
        this.retry = retry;
        this.heard = heard;
        this.begun = begun;
    }

    /** Begins to listen. */
    public void start() {
        // a connection lost while it begins to listen is told twice
        AtomicBoolean lost = new AtomicBoolean();
        Runnable once =
                () -> {
                    if (lost.compareAndSet(false, true)) {
                        again();
                    }
                };
        pool.getConnection()
                .call(opened -> listen(opened, once))
                .subscribe()
                .with(
                        opened -> {
                            connection = opened;
                            if (stopped) {
                                close(opened);
                            } else {
                                begun.run();
                            }
                        },
                        failure -> {
                            if (!stopped) {
                                LOG.warnf(failure, "not listening to %s, tried again", channel);
                                once.run();
                            }
                        });
    }

    /** Ends it. */
    public void stop() {
        stopped = true;
        SqlConnection open = connection;
        if (open != null) {
            close(open);
        }
    }

    private Uni<?> listen(SqlConnection opened, Runnable whenLost) {
        PgConnection bare = PgConnection.cast(opened.getDelegate());
        bare.notificationHandler(notice -> heard.accept(notice.getPayload()));
        bare.closeHandler(lost -> {
            connection = null;
            whenLost.run();
        });
        return opened.query("LISTEN " + channel).execute().onFailure().call(opened::close);
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(retry.toMillis(), fired -> start());
        }
    }

    /** Back into the pool, and not listening any more. */
    private static void close(SqlConnection open) {
        open.query("UNLISTEN *")
                .execute()
                .eventually(open::close)
                .subscribe()
                .with(closed -> {}, failure -> LOG.debug("listening connection", failure));
    }
}
