package io.ledgerdesk.platform.security.notice;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.notice.Listening;
import io.ledgerdesk.platform.security.AccessCache;
import io.ledgerdesk.platform.security.Callers;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hears that people or roles of a desk have changed on whatever node, and lets this one forget what
 * it knew of them.
 */
@Singleton
class AccessNotices {
    private final List<AccessCache> caches;
    private final Callers callers;
    private final Listening listening;

    AccessNotices(
            Pool pool,
            Vertx vertx,
            @All List<AccessCache> caches,
            Callers callers,
            @ConfigProperty(name = "ledgerdesk.identity.notice-retry", defaultValue = "1s")
                    Duration retry) {
        this.caches = List.copyOf(caches);
        this.callers = callers;
        this.listening =
                new Listening(
                        pool, vertx, "ledgerdesk_access", retry, this::heard, this::forgetAll);
    }

    void begin(@Observes StartupEvent event) {
        listening.start();
    }

    void end(@Observes ShutdownEvent event) {
        listening.stop();
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
}
