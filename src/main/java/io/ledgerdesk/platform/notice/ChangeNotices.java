package io.ledgerdesk.platform.notice;

import io.ledgerdesk.kernel.TenantId;
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
 * Hears what tables say of themselves on whatever node they change, and tells this node's
 * listeners.
 */
@Singleton
public class ChangeNotices {
    private final List<ChangeListener> listeners;
    private final Listening listening;

    public ChangeNotices(
            Pool pool,
            Vertx vertx,
            @All List<ChangeListener> listeners,
            @ConfigProperty(name = "ledgerdesk.notice.retry", defaultValue = "1s") Duration retry) {
        this.listeners = List.copyOf(listeners);
        this.listening =
                new Listening(
                        pool,
                        vertx,
                        "ledgerdesk_changed",
                        retry,
                        this::heard,
                        () -> this.listeners.forEach(ChangeListener::missed));
    }

    void begin(@Observes StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) {
        stop();
    }

    /** Begins to listen. */
    public void start() {
        listening.start();
    }

    /** Ends it. */
    public void stop() {
        listening.stop();
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
}
