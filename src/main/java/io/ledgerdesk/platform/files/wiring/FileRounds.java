package io.ledgerdesk.platform.files.wiring;

import io.ledgerdesk.platform.files.FileCollector;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What is done with files from time to time; any number of nodes may do so at once. */
@ApplicationScoped
class FileRounds {
    private static final Logger LOG = Logger.getLogger(FileRounds.class);

    private final FileCollector collector;

    FileRounds(FileCollector collector) {
        this.collector = collector;
    }

    @Scheduled(
            identity = "collect-files",
            every = "${ledgerdesk.files.collect-tick:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> collect() {
        return told("left-over files are not collected", collector.collect());
    }

    @Scheduled(
            identity = "sweep-file-store",
            every = "${ledgerdesk.files.sweep-tick:24h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return told("the store of files is not looked through", collector.sweep());
    }

    @Scheduled(
            identity = "scan-held-files",
            every = "${ledgerdesk.files.scan-tick:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> scan() {
        return told("held files are not scanned", collector.scan());
    }

    private static Uni<Void> told(String what, Uni<Void> round) {
        return round.onFailure()
                .invoke(failure -> LOG.warn(what, failure))
                .onFailure()
                .recoverWithNull();
    }
}
