package io.ledgerdesk.platform.projection.wiring;

import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.rebuild.OwnConnection;
import io.ledgerdesk.platform.projection.rebuild.Rebuilder;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Offers rebuilds as beans, and ends those of this node with the desk. */
@Singleton
class RebuildBeans {
    private static final Logger LOG = Logger.getLogger(RebuildBeans.class);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

    private final Rebuilds rebuilds;
    private final Rebuilder rebuilder;

    @Inject
    RebuildBeans(
            EventLog log,
            EventCodec codec,
            Pool pool,
            DeskPool desk,
            Vertx vertx,
            RebuildConfig config,
            @All List<Projection> projections) {
        this.rebuilds = new Rebuilds(pool, config.settings());
        this.rebuilder =
                new Rebuilder(
                        log,
                        codec,
                        rebuilds,
                        () -> OwnConnection.open(vertx, desk::connectOptions),
                        vertx,
                        config.settings(),
                        ManagementFactory.getRuntimeMXBean().getName(),
                        projections);
    }

    @Produces
    @Singleton
    Rebuilds rebuilds() {
        return rebuilds;
    }

    @Produces
    @Singleton
    Rebuilder rebuilder() {
        return rebuilder;
    }

    /** The pool goes right after this; what is cut off then is read as lost. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        rebuilder
                .close()
                .onTermination()
                .invoke(stopped::countDown)
                .subscribe()
                .with(ended -> {}, failure -> LOG.debug("rebuilds are cut off", failure));
        if (!stopped.await(LONGEST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("rebuilds did not stop in time; start them again");
        }
    }
}
