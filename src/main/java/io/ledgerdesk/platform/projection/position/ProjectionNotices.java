package io.ledgerdesk.platform.projection.position;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears, over one connection that is opened anew when it is lost, what the nodes' projections say
 * at their commits.
 */
final class ProjectionNotices {
    private static final Logger LOG = Logger.getLogger(ProjectionNotices.class);

    private final Pool pool;
    private final Vertx vertx;
    private final Duration retry;
    private final Listener listener;
    private final Runnable connected;
    private volatile @Nullable SqlConnection connection;
    private volatile boolean stopped;

    /** Hears one notice; on an event loop, must return at once. */
    @FunctionalInterface
    interface Listener {
        void told(ProjectionKey key, long position);
    }

    /**
     * @param connected called whenever listening begins: notices before it may have been missed
     */
    ProjectionNotices(
            Pool pool, Vertx vertx, Duration retry, Listener listener, Runnable connected) {
        this.pool = pool;
        this.vertx = vertx;
        this.retry = retry;
        this.listener = listener;
        this.connected = connected;
    }

    void start() {
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
                                connected.run();
                            }
                        },
                        failure -> {
                            LOG.warn("not listening to projections, tried again", failure);
                            once.run();
                        });
    }

    void stop() {
        stopped = true;
        SqlConnection open = connection;
        if (open != null) {
            close(open);
        }
    }

    private Uni<?> listen(SqlConnection opened, Runnable whenLost) {
        PgConnection bare = PgConnection.cast(opened.getDelegate());
        bare.notificationHandler(notice -> heard(notice.getPayload()));
        bare.closeHandler(lost -> {
            connection = null;
            whenLost.run();
        });
        return opened.query("LISTEN ledgerdesk_projected")
                .execute()
                .onFailure()
                .call(opened::close);
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(retry.toMillis(), fired -> start());
        }
    }

    private void heard(String payload) {
        String[] parts = payload.split(":", -1);
        if (parts.length == 3) {
            TenantId tenant = new TenantId(parts[0]);
            long position = Long.parseLong(parts[2]);
            for (String projection : parts[1].split(",")) {
                listener.told(new ProjectionKey(tenant, projection), position);
            }
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
