package io.ledgerdesk.platform.timer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Fires what is due of one table on this node, batch after batch until nothing is left, each time
 * that it is called and at the instant at which the next one is due if that is before the next
 * call. Nodes need not know of each other. All that changes here changes on one Vert.x context.
 */
public final class TimerRunner {
    /** Milliseconds after which is looked again first where something has fired. */
    private static final long ECHO = 25;

    private final Vertx vertx;
    private final Clock clock;
    private final TimerSettings settings;
    private final TimerMetrics metrics;
    private final TimerTable table;
    private final TimerTrouble trouble = new TimerTrouble();
    private final Executor onContext;
    private final TimerBatch batch;
    private final TimerOutlook outlook;
    private final Set<Lane> lanes = new HashSet<>();

    private boolean called;
    private boolean stopped;
    private Runnable whenIdle = () -> {};
    private long wake = -1;
    private long echo;
    private long swept;

    /**
     * @param handlers of one table; of none, nothing of {@link TimerTable#TIMER} is fired
     * @throws IllegalArgumentException if two handlers want the same kind, or are of several tables
     */
    public TimerRunner(
            Pool pool,
            Vertx vertx,
            Clock clock,
            TimerSettings settings,
            TimerMetrics metrics,
            Collection<? extends TimerHandler> handlers) {
        this.vertx = vertx;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        this.onContext = work -> context.runOnContext(ignored -> work.run());
        Map<String, TimerHandler> byKind = byKind(handlers);
        this.table = table(handlers);
        this.batch =
                new TimerBatch(
                        pool, table.sql(), clock, settings, metrics, trouble, byKind, onContext);
        this.outlook = new TimerOutlook(pool, table.sql(), trouble, byKind.keySet());
        this.echo = settings.tick().toMillis();
        this.swept = System.nanoTime() - settings.sweep().toNanos();
    }

    private static TimerTable table(Collection<? extends TimerHandler> handlers) {
        List<TimerTable> tables = handlers.stream().map(TimerHandler::table).distinct().toList();
        if (tables.size() > 1) {
            throw new IllegalArgumentException("one runner fires timers of one table");
        }
        return tables.isEmpty() ? TimerTable.TIMER : tables.getFirst();
    }

    private static Map<String, TimerHandler> byKind(Collection<? extends TimerHandler> handlers) {
        Map<String, TimerHandler> byKind = new HashMap<>();
        for (TimerHandler handler : handlers) {
            for (String kind : handler.kinds()) {
                if (byKind.put(kind, handler) != null) {
                    throw new IllegalArgumentException("two handlers fire timers of kind " + kind);
                }
            }
        }
        return Map.copyOf(byKind);
    }

    /** Sees to what is due by now; returns at once. */
    public void tick() {
        onContext.execute(() -> {
            call();
            sweep();
        });
    }

    /** Begins nothing more; answers when what is under way has ended. */
    public Uni<Void> stop() {
        return Uni.createFrom()
                .emitter(emitter ->
                        onContext.execute(() -> {
                            stopped = true;
                            vertx.cancelTimer(wake);
                            whenIdle = () -> emitter.complete(null);
                            if (lanes.isEmpty()) {
                                whenIdle.run();
                            }
                        }));
    }

    /**
     * One lane goes through what is due in its order. A further one is opened only while each of
     * them is kept by a batch for longer than a tick: a handler that hangs holds up no others.
     */
    private void call() {
        if (stopped) {
            return;
        }
        if (lanes.size() < settings.batches() && lanes.stream().allMatch(Lane::isKept)) {
            Lane lane = new Lane();
            lanes.add(lane);
            lane.next();
        } else {
            called = true;
        }
    }

    private void ended(Lane lane) {
        lanes.remove(lane);
        echo = lane.fired ? ECHO : Math.min(2 * echo, settings.tick().toMillis());
        trouble.available();
        if (stopped) {
            idle();
        } else if (called) {
            called = false;
            call();
        } else {
            look();
        }
    }

    private void broke(Lane lane, Throwable failure) {
        lanes.remove(lane);
        trouble.unavailable(failure);
        idle();
    }

    private void idle() {
        if (stopped && lanes.isEmpty()) {
            whenIdle.run();
        }
    }

    private void look() {
        outlook.at(clock.instant())
                .emitOn(onContext)
                .subscribe()
                .with(
                        view -> {
                            metrics.waiting(table.name(), view.waiting());
                            wakeAt(view.next());
                        },
                        trouble::unavailable);
    }

    /** What has fired may lead to more that is due at once: it is looked for ever less often. */
    private void wakeAt(Optional<Instant> next) {
        long due =
                next.map(at -> Duration.between(clock.instant(), at).toMillis() + 1)
                        .orElse(Long.MAX_VALUE);
        long millis = Math.min(due, echo);
        if (stopped || millis >= settings.tick().toMillis()) {
            return;
        }
        vertx.cancelTimer(wake);
        wake = vertx.setTimer(Math.max(1, millis), fired -> onContext.execute(this::call));
    }

    private void sweep() {
        if (stopped || System.nanoTime() - swept < settings.sweep().toNanos()) {
            return;
        }
        swept = System.nanoTime();
        outlook.sweep(clock.instant())
                .runSubscriptionOn(onContext)
                .subscribe()
                .with(done -> {}, failure -> onContext.execute(() -> trouble.unavailable(failure)));
    }

    /** Batch after batch, until one is empty. */
    private final class Lane {
        private long since;
        private boolean fired;

        boolean isKept() {
            return System.nanoTime() - since > settings.tick().toNanos();
        }

        void next() {
            since = System.nanoTime();
            batch.fire()
                    .subscribe()
                    .with(
                            claimed -> {
                                fired |= claimed > 0;
                                if (claimed > 0 && !stopped) {
                                    next();
                                } else {
                                    ended(this);
                                }
                            },
                            failure -> onContext.execute(() -> broke(this, failure)));
        }
    }
}
