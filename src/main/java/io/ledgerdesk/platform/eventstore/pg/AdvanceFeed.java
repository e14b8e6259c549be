package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog.AdvanceListener;
import io.ledgerdesk.platform.eventstore.EventLog.Registration;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners that a log has grown: by NOTIFY, by looking at the heads now and then in case a
 * notification was lost, and for every tenant after a lost connection is back. All on one context.
 */
final class AdvanceFeed {
    private static final Logger LOG = Logger.getLogger(AdvanceFeed.class);
    private static final String CHANNEL = "ledgerdesk_log";
    private final Vertx vertx;
    private final Context context;
    private final SqlClient client;
    private final Supplier<Future<PgConnection>> connect;
    private final EventStoreSettings settings;
    private final CopyOnWriteArrayList<AdvanceListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> announced;
    private @Nullable PgConnection connection;
    private long timer;
    private boolean polling;
    private boolean open = true;

    AdvanceFeed(
            Vertx vertx,
            Context context,
            SqlClient client,
            Supplier<Future<PgConnection>> connect,
            EventStoreSettings settings) {
        this.vertx = vertx;
        this.context = context;
        this.client = client;
        this.connect = connect;
        this.settings = settings;
        this.announced = new Remembered(settings.rememberedHeads());
    }

    Registration register(AdvanceListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void start() {
        context.runOnContext(ignored -> {
            listen();
            timer = vertx.setPeriodic(settings.poll().toMillis(), tick -> poll());
        });
    }

    void stop() {
        context.runOnContext(ignored -> {
            open = false;
            vertx.cancelTimer(timer);
            listeners.clear();
            PgConnection last = connection;
            if (last != null) {
                last.query("UNLISTEN *").execute().onComplete(done -> last.close());
            }
        });
    }

    private void listen() {
        if (!open) {
            return;
        }
        connect.get()
                .compose(connected -> {
                    connected.notificationHandler(
                            notification -> context.runOnContext(ignored -> heard(notification)));
                    connected.exceptionHandler(
                            failure -> LOG.debugf("Listening: %s", failure.getMessage()));
                    connected.closeHandler(
                            closed -> context.runOnContext(ignored -> lost(connected)));
                    connection = connected;
                    return connected.query("LISTEN " + CHANNEL).execute();
                })
                .onComplete(result -> context.runOnContext(ignored -> listening(result.cause())));
    }

    private void listening(@Nullable Throwable failure) {
        if (failure == null) {
            announced.clear();
            poll();
            return;
        }
        LOG.warnf("Cannot listen for new events, polling: %s", failure.getMessage());
        PgConnection useless = connection;
        if (useless != null) {
            useless.closeHandler(none -> {});
            useless.close();
        }
        retry();
    }

    private void lost(PgConnection closed) {
        if (open && closed.equals(connection)) {
            LOG.debug("The connection that listens for new events was lost, opening another");
            retry();
        }
    }

    private void retry() {
        connection = null;
        vertx.setTimer(
                settings.reconnect().toMillis(), tick -> context.runOnContext(ignored -> listen()));
    }

    private void heard(PgNotification notification) {
        String text = notification.getPayload();
        int colon = text.lastIndexOf(':');
        announce(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    private void poll() {
        if (polling || listeners.isEmpty()) {
            return;
        }
        polling = true;
        client.query("SELECT tenant, position FROM head WHERE position > 0")
                .execute()
                .onComplete(result ->
                        context.runOnContext(ignored -> {
                            polling = false;
                            if (result.succeeded()) {
                                for (Row row : result.result()) {
                                    announce(row.getString(0), row.getLong(1));
                                }
                            } else {
                                LOG.debugf(
                                        "Cannot look at the heads: %s",
                                        result.cause().getMessage());
                            }
                        }));
    }

    private void announce(String tenant, long head) {
        Long before = announced.get(tenant);
        if (before != null && before >= head) {
            return;
        }
        announced.put(tenant, head);
        for (AdvanceListener listener : listeners) {
            try {
                listener.advanced(new TenantId(tenant), head);
            } catch (RuntimeException e) {
                LOG.errorf(e, "A listener failed on tenant %s at %d", tenant, head);
            }
        }
    }

    /** The least recently announced is forgotten; it is then merely announced once more. */
    private static final class Remembered extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1L;
        private final int limit;

        Remembered(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > limit;
        }
    }
}
