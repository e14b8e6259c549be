package io.ledgerdesk.bench.generate;

import io.ledgerdesk.bench.Target;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.pg.EventStoreSettings;
import io.ledgerdesk.platform.eventstore.pg.PgEventLog;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.vault.OpenVault;
import io.ledgerdesk.platform.vault.PgVault;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes a desk's events in their order through the desk's own codec, vault and log, many in one
 * append. While one batch is being written the next is encrypted and the one after that is lived.
 */
final class Ledger implements AutoCloseable {
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int BATCHES_UNDER_WAY = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TenantId tenant;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final PgEventLog log;
    private final EventCodec codec;
    private final ExecutorService sealing = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(BATCHES_UNDER_WAY);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong bytes = new AtomicLong();
    private List<DecidedEvent> waiting = new ArrayList<>(EVENTS_AT_ONCE);
    private long events;

    Ledger(TenantId tenant, OpenVault vault, PgConnectOptions connection) {
        this.tenant = tenant;
        // nobody was promised anything: a desk that was cut short is made anew
        connection.getProperties().put("synchronous_commit", "off");
        pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(4))
                        .connectingTo(connection.setCachePreparedStatements(true))
                        .using(vertx)
                        .build();
        log = new PgEventLog(vertx, pool, oneAfterTheOther());
        codec =
                new JsonEventCodec(
                        Target.events(),
                        new PgVault(
                                pool,
                                vault.keys(),
                                new PgVault.Limits(
                                        1_000_000,
                                        Duration.ofDays(1),
                                        Duration.ofDays(1),
                                        10_000)));
    }

    /** Two calls at once could be written in another order than they were sent. */
    private static EventStoreSettings oneAfterTheOther() {
        EventStoreSettings usual = EventStoreSettings.defaults();
        return new EventStoreSettings(
                2,
                usual.maxBatchBytes(),
                1,
                usual.maxWaiting(),
                usual.sourcingLimit(),
                usual.sourcingBatch(),
                usual.poll(),
                usual.reconnect(),
                usual.resolveWithin(),
                usual.rememberedHeads());
    }

    long head() {
        return log.head(tenant).await().atMost(PATIENCE);
    }

    /** How many events were given to it. */
    long events() {
        return events;
    }

    /** Bytes of payload written. */
    long bytes() {
        return bytes.get();
    }

    /** Takes events; waits while many are under way. */
    void write(List<DecidedEvent> more) {
        waiting.addAll(more);
        events += more.size();
        if (waiting.size() >= EVENTS_AT_ONCE) {
            send();
        }
    }

    /** Returns when all that it took is in the log. */
    void flush() {
        send();
        room.acquireUninterruptibly(BATCHES_UNDER_WAY);
        room.release(BATCHES_UNDER_WAY);
        raise();
    }

    private void send() {
        raise();
        List<DecidedEvent> batch = waiting;
        waiting = new ArrayList<>(EVENTS_AT_ONCE);
        if (!batch.isEmpty()) {
            room.acquireUninterruptibly();
            sealing.execute(() -> seal(batch));
        }
    }

    private void seal(List<DecidedEvent> batch) {
        try {
            List<NewEvent> sealed = codec.seal(tenant, batch).await().atMost(PATIENCE);
            sealed.forEach(event -> bytes.addAndGet(event.payload().length));
            log.append(new AppendRequest(tenant, sealed, EventCriteria.none(), 0, null))
                    .subscribe()
                    .with(this::written, this::failed);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void written(AppendOutcome outcome) {
        if (outcome instanceof AppendOutcome.Appended) {
            room.release();
        } else {
            failed(new IllegalStateException("not appended: " + outcome));
        }
    }

    private void failed(Throwable why) {
        failure.compareAndSet(null, why);
        room.release();
    }

    private void raise() {
        Throwable why = failure.get();
        if (why != null) {
            throw new IllegalStateException("the desk could not be written", why);
        }
    }

    @Override
    public void close() {
        sealing.close();
        log.close();
        pool.close()
                .andThen(closed -> vertx.close())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
