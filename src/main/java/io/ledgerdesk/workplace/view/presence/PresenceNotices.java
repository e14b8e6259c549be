package io.ledgerdesk.workplace.view.presence;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears, over one connection that is opened anew when it is lost, where presence changes on
 * whatever node.
 */
final class PresenceNotices {
    private static final Logger LOG = Logger.getLogger(PresenceNotices.class);

    private final Pool pool;
    private final Vertx vertx;
    private final Duration retry;
    private final BiConsumer<TenantId, TicketId> listener;
    private final Runnable connected;
    private volatile @Nullable SqlConnection connection;
    private volatile boolean stopped;

    /**
     * @param listener told on an event loop, must return at once
     * @param connected called whenever listening begins: notices before it may have been missed
     */
    PresenceNotices(
            Pool pool,
            Vertx vertx,
            Duration retry,
            BiConsumer<TenantId, TicketId> listener,
            Runnable connected) {
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
                            if (!stopped) {
                                LOG.warn("not listening to presence, tried again", failure);
                                once.run();
                            }
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
        return opened.query("LISTEN " + Presences.CHANNEL)
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
        int separator = payload.indexOf(':');
        try {
            listener.accept(
                    new TenantId(payload.substring(0, separator)),
                    new TicketId(UUID.fromString(payload.substring(separator + 1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            LOG.debugf("a notice that is not of this desk: %s", payload);
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
