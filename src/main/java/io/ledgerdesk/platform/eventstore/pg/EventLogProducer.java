package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerifier;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the desk's event log, listening as long as the desk runs. */
@Singleton
public class EventLogProducer {

    /** {@code ledgerdesk.eventstore.*}; what each means is said at {@link EventStoreSettings}. */
    @ConfigMapping(prefix = "ledgerdesk.eventstore")
    public interface Configured {
        @WithDefault("256")
        int maxBatch();

        @WithDefault("8388608")
        int maxBatchBytes();

        @WithDefault("2")
        int batchesInFlight();

        @WithDefault("10000")
        int maxWaiting();

        @WithDefault("50000")
        int sourcingLimit();

        @WithDefault("64")
        int sourcingBatch();

        @WithDefault("1s")
        Duration poll();

        @WithDefault("200ms")
        Duration reconnect();

        @WithDefault("30s")
        Duration resolveWithin();

        @WithDefault("10000")
        int rememberedHeads();
    }

    @Startup
    @Produces
    @Singleton
    EventLog eventLog(Vertx vertx, Pool pool, Configured configured) {
        return new PgEventLog(vertx, pool, settings(configured)).start();
    }

    void stop(@Disposes EventLog log) {
        ((PgEventLog) log).close();
    }

    @Produces
    @Singleton
    Receipts receipts(Pool pool) {
        return new Receipts(pool);
    }

    @Produces
    @Singleton
    HistoryVerifier historyVerifier(Pool pool) {
        return new HistoryVerifier(pool);
    }

    private static EventStoreSettings settings(Configured configured) {
        return new EventStoreSettings(
                configured.maxBatch(),
                configured.maxBatchBytes(),
                configured.batchesInFlight(),
                configured.maxWaiting(),
                configured.sourcingLimit(),
                configured.sourcingBatch(),
                configured.poll(),
                configured.reconnect(),
                configured.resolveWithin(),
                configured.rememberedHeads());
    }
}
