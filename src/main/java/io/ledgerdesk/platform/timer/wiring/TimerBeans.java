package io.ledgerdesk.platform.timer.wiring;

import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.platform.timer.TimerHandler;
import io.ledgerdesk.platform.timer.TimerMetrics;
import io.ledgerdesk.platform.timer.TimerRunner;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs the timers of each table: ticks the runners, and stops them with the desk. */
@Singleton
class TimerBeans {
    /** The shortest period that the scheduler keeps. */
    static final String TICK = "1s";

    private static final Logger LOG = Logger.getLogger(TimerBeans.class);

    private final List<TimerRunner> runners;
    private final boolean enabled;
    private final Duration timeout;

    @Inject
    TimerBeans(
            Pool pool,
            Vertx vertx,
            Clock clock,
            TimerConfig config,
            MeterRegistry registry,
            @All List<TimerHandler> handlers) {
        this.enabled = config.enabled();
        this.timeout = config.timeout();
        TimerMetrics metrics = new TimerMetrics(registry);
        this.runners =
                handlers.stream()
                        .collect(Collectors.groupingBy(TimerHandler::table))
                        .values()
                        .stream()
                        .map(ofOneTable ->
                                new TimerRunner(
                                        pool, vertx, clock, config.settings(), metrics, ofOneTable))
                        .toList();
    }

    @Produces
    @Singleton
    static TimerCommands commands(CommandGateway gateway) {
        return new TimerCommands(gateway);
    }

    @NonBlocking
    @Scheduled(
            identity = "fire-timers",
            every = "${ledgerdesk.timer.tick:" + TICK + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (enabled) {
            runners.forEach(TimerRunner::tick);
        }
    }

    /** The pool goes right after this; what is cut off is fired again, by whatever node. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Multi.createFrom()
                .iterable(runners)
                .onItem()
                .transformToUniAndMerge(TimerRunner::stop)
                .onTermination()
                .invoke(stopped::countDown)
                .subscribe()
                .with(ended -> {}, failure -> LOG.debug("timers are fired again", failure));
        if (!stopped.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("timers under way did not end in time; they are fired again");
        }
    }
}
