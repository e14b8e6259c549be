package io.ledgerdesk.platform.projection.position;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.notice.Listening;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** Hears what the nodes' projections say at their commits. */
final class ProjectionNotices {
    private final Listener listener;
    private final Listening listening;

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
        this.listener = listener;
        this.listening =
                new Listening(pool, vertx, "ledgerdesk_projected", retry, this::heard, connected);
    }

    void start() {
        listening.start();
    }

    void stop() {
        listening.stop();
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
}
