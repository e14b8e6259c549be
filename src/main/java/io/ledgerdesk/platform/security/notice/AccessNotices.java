package io.ledgerdesk.platform.security.notice;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.security.AccessCache;
import io.ledgerdesk.platform.security.Callers;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears, over one connection that is opened anew when it is lost, that people or roles of a desk
 * have changed on whatever node, and lets this one forget what it knew of them.
 */
@ApplicationScoped
class AccessNotices {
    private static final Logger LOG = Logger.getLogger(AccessNotices.class);

    private final Pool pool;
    private final Vertx vertx;
    private final List<AccessCache> caches;
    private final Callers callers;
    private final Duration retry;
    private volatile @Nullable SqlConnection connection;
    private volatile boolean stopped;

    AccessNotices(
            Pool pool,
            Vertx vertx,
            @All List<AccessCache> caches,
            Callers callers,
            @ConfigProperty(name = "ledgerdesk.identity.notice-retry", defaultValue = "1s")
                    Duration retry) {
        this.pool = pool;
        this.vertx = vertx;
        this.caches = caches;
        this.callers = callers;
        this.retry = retry;
    }

    void begin(@Observes StartupEvent event) {
        listen();
    }

    void end(@Observes ShutdownEvent event) {
        stopped = true;
        SqlConnection open = connection;
        if (open != null) {
            close(open);
        }
    }

    private void listen() {
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
                                forgetAll();
                            }
                        },
                        failure -> {
                            if (!stopped) {
                                LOG.warn(
                                        "not listening to changes of access, tried again", failure);
                                once.run();
                            }
                        });
    }

    private Uni<?> listen(SqlConnection opened, Runnable whenLost) {
        PgConnection bare = PgConnection.cast(opened.getDelegate());
        bare.notificationHandler(notice -> heard(notice.getPayload()));
        bare.closeHandler(lost -> {
            connection = null;
            whenLost.run();
        });
        return opened.query("LISTEN ledgerdesk_access").execute().onFailure().call(opened::close);
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(retry.toMillis(), fired -> listen());
        }
    }

    private void heard(String payload) {
        TenantId tenant = new TenantId(payload);
        caches.forEach(cache -> cache.forget(tenant));
        callers.forget(tenant);
    }

    private void forgetAll() {
        caches.forEach(AccessCache::forgetAll);
        callers.forgetAll();
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
