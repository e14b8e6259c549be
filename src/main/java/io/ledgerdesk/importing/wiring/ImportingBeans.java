package io.ledgerdesk.importing.wiring;

import io.ledgerdesk.importing.job.ImportDesk;
import io.ledgerdesk.importing.job.ImportParts;
import io.ledgerdesk.importing.job.ImportRunner;
import io.ledgerdesk.importing.job.ImportSettings;
import io.ledgerdesk.importing.map.MapsFiles;
import io.ledgerdesk.importing.source.servicenow.ServiceNowFormat;
import io.ledgerdesk.importing.view.job.ImportViews;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Offers imports as beans, looks for what is to be done, and leaves it when the desk stops. */
@Singleton
class ImportingBeans {
    private static final Logger LOG = Logger.getLogger(ImportingBeans.class);
    private static final int LONGEST_STOP_SECONDS = 5;

    private final ImportViews views;
    private final boolean enabled;
    private final ImportSettings settings;
    private final ImportRunner runner;
    private final ImportDesk desk;

    @Inject
    ImportingBeans(
            ImportViews views,
            CommandGateway gateway,
            EventLog log,
            EventCodec codec,
            TicketNumbers numbers,
            Clock clock,
            ImportingConfig config) {
        this.views = views;
        this.enabled = config.enabled();
        this.settings = config.settings();
        ImportParts parts =
                new ImportParts(
                        views.table(),
                        gateway,
                        log,
                        codec,
                        numbers,
                        List.of(new ServiceNowFormat()),
                        new MapsFiles(config.maps()),
                        clock,
                        settings);
        this.runner = new ImportRunner(parts, ManagementFactory.getRuntimeMXBean().getName());
        this.desk = new ImportDesk(parts, runner);
    }

    @Produces
    @Singleton
    ImportDesk desk() {
        return desk;
    }

    @Produces
    @Singleton
    ImportSettings settings() {
        return settings;
    }

    @Produces
    @Singleton
    Imports imports() {
        return views.imports();
    }

    @Produces
    @Singleton
    ImportFindings findings() {
        return views.findings();
    }

    @NonBlocking
    @Scheduled(
            identity = "run-imports",
            every = "${ledgerdesk.importing.tick:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (enabled) {
            runner.tick();
        }
    }

    @Scheduled(
            identity = "tidy-imports",
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return runner.tidy().onFailure().invoke(e -> LOG.debug("not tidied", e));
    }

    /** The pool goes right after this; what is cut off is gone on with by whatever node. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        runner.close()
                .onTermination()
                .invoke(stopped::countDown)
                .subscribe()
                .with(ended -> {}, failure -> LOG.debug("imports are cut off", failure));
        if (!stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("imports did not stop in time; a node goes on with them in a while");
        }
    }
}
