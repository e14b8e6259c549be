package io.ledgerdesk.platform.projection.wiring;

import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionMetrics;
import io.ledgerdesk.platform.projection.ProjectionRunner;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Offers the runner and the positions as beans, and starts and stops them with the desk. */
@Singleton
class ProjectionBeans {
    private static final Logger LOG = Logger.getLogger(ProjectionBeans.class);

    private final Duration lease;
    private final ProjectionRunner runner;
    private final ProjectionPositions positions;

    @Inject
    ProjectionBeans(
            EventLog log,
            EventCodec codec,
            Pool pool,
            Vertx vertx,
            MeterRegistry registry,
            ProjectionConfig config,
            @All List<Projection> projections) {
        this.lease = config.lease();
        this.positions = new ProjectionPositions(pool, vertx, config.settings());
        this.runner =
                new ProjectionRunner(
                        log,
                        codec,
                        pool,
                        vertx,
                        config.settings(),
                        new ProjectionMetrics(registry),
                        projections);
    }

    @Produces
    @Singleton
    ProjectionRunner runner() {
        return runner;
    }

    @Produces
    @Singleton
    ProjectionPositions positions() {
        return positions;
    }

    void start(@Observes StartupEvent event) {
        positions.start();
        runner.start();
    }

    /**
     * The pool goes right after this: the leases must be back by then, or run out by themselves.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        positions.stop();
        CountDownLatch stopped = new CountDownLatch(1);
        runner.stop()
                .onTermination()
                .invoke(stopped::countDown)
                .subscribe()
                .with(released -> {}, failure -> LOG.debug("leases run out instead", failure));
        if (!stopped.await(lease.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("projections did not stop in time; their leases run out by themselves");
        }
    }
}
