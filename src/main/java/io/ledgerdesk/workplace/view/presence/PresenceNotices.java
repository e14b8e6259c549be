package io.ledgerdesk.workplace.view.presence;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.notice.Listening;
import io.ledgerdesk.ticket.id.TicketId;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Hears where presence changes on whatever node. */
final class PresenceNotices {
    private static final Logger LOG = Logger.getLogger(PresenceNotices.class);

    private final BiConsumer<TenantId, TicketId> listener;
    private final Listening listening;

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
        this.listener = listener;
        this.listening =
                new Listening(pool, vertx, Presences.CHANNEL, retry, this::heard, connected);
    }

    void start() {
        listening.start();
    }

    void stop() {
        listening.stop();
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
}
