package io.ledgerdesk.platform.notice;

import io.ledgerdesk.kernel.TenantId;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears, over one connection that is opened anew when it is lost, what tables say of themselves on
 * whatever node they change, and tells this node's listeners.
 */
@Singleton
public class ChangeNotices {
    private static final Logger LOG = Logger.getLogger(ChangeNotices.class);

    private final Pool pool;
    private final Vertx vertx;
    private final List<ChangeListener> listeners;
    private final Duration retry;
    private volatile @Nullable SqlConnection connection;
    private volatile boolean stopped;

    public ChangeNotices(
            Pool pool,
            Vertx vertx,
            @All List<ChangeListener> listeners,
            @ConfigProperty(name = "ledgerdesk.notice.retry", defaultValue = "1s") Duration retry) {
        this.pool = pool;
        this.vertx = vertx;
        this.listeners = List.copyOf(listeners);
        this.retry = retry;
    }

    void begin(@Observes StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) {
        stop();
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
                                listeners.forEach(ChangeListener::missed);
                            }
                        },
                        failure -> {
                            if (!stopped) {
                                LOG.warn("not listening to changes, tried again", failure);
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
        bare.notificationHandler(notice -> heard(notice.getPayload()));
        bare.closeHandler(lost -> {
            connection = null;
            whenLost.run();
        });
        return opened.query("LISTEN ledgerdesk_changed").execute().onFailure().call(opened::close);
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(retry.toMillis(), fired -> start());
        }
    }

    private void heard(String payload) {
        String[] parts = payload.split(":", -1);
        if (parts.length == 3) {
            TenantId tenant = new TenantId(parts[1]);
            long position = Long.parseLong(parts[2]);
            listeners.stream()
                    .filter(listener -> listener.topic().equals(parts[0]))
                    .forEach(listener -> listener.changed(tenant, position));
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
