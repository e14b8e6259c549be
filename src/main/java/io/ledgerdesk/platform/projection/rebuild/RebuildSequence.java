package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Ending;
import io.ledgerdesk.platform.projection.rebuild.shadow.RebuildProblem;
import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Rebuilds that were asked for together: through the log at one go, then one after the other, and
 * all of them told alive.
 */
final class RebuildSequence {
    private static final Logger LOG = Logger.getLogger(RebuildSequence.class);
    private static final int TELLINGS = 5;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final TenantId tenant;
    private final ConcurrentLinkedDeque<RebuildRun> open;
    private final Workbench bench;
    private final Rebuilds rebuilds;
    private final Vertx vertx;
    private final RebuildSettings settings;
    private final RebuildPass pass;
    private final AtomicBoolean beating = new AtomicBoolean();

    RebuildSequence(
            TenantId tenant,
            List<RebuildRun> runs,
            RebuildPass pass,
            Workbench bench,
            Rebuilds rebuilds,
            Vertx vertx,
            RebuildSettings settings) {
        this.tenant = tenant;
        this.open = new ConcurrentLinkedDeque<>(runs);
        this.pass = pass;
        this.bench = bench;
        this.rebuilds = rebuilds;
        this.vertx = vertx;
        this.settings = settings;
    }

    /** Works through them; never fails. */
    Uni<Void> run() {
        long beat = vertx.setPeriodic(settings.heartbeat().toMillis(), fired -> beat());
        return pass.run()
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "rebuilds of %s", tenant))
                .onFailure()
                .recoverWithNull()
                .chain(() ->
                        Multi.createFrom()
                                .iterable(List.copyOf(open))
                                .onItem()
                                .transformToUniAndConcatenate(this::runOne)
                                .collect()
                                .last())
                .replaceWithVoid()
                .eventually(() -> vertx.cancelTimer(beat))
                .eventually(bench::close);
    }

    /** Asks all of them to end. */
    void stop(String why) {
        open.forEach(run -> run.stop(why));
    }

    private Uni<Void> runOne(RebuildRun run) {
        return run.run()
                .onFailure()
                .recoverWithItem(failure -> failed(run, failure))
                .invoke(ending -> LOG.infof("rebuild of %s: %s", run.key(), ending.summary()))
                .chain(ending ->
                        rebuilds.finish(tenant, run.id(), run.progress(), ending)
                                .onFailure()
                                .retry()
                                .withBackOff(BETWEEN)
                                .atMost(TELLINGS)
                                .onFailure()
                                .invoke(failure ->
                                        LOG.warnf(
                                                failure,
                                                "cannot tell how rebuild %s ended: %s",
                                                run.id(),
                                                ending.summary()))
                                .onFailure()
                                .recoverWithNull())
                .eventually(() -> open.remove(run));
    }

    private static Ending failed(RebuildRun run, Throwable failure) {
        String problem = RebuildProblem.tell(failure);
        LOG.errorf(failure, "rebuild of %s failed: %s", run.key(), problem);
        return new Ending(State.FAILED, null, List.of(), problem);
    }

    private void beat() {
        if (open.isEmpty() || !beating.compareAndSet(false, true)) {
            return;
        }
        List<RebuildRun> told = List.copyOf(open);
        rebuilds.beat(tenant, told.stream().map(RebuildRun::sign).toList())
                .onTermination()
                .invoke(() -> beating.set(false))
                .subscribe()
                .with(
                        answers -> told.forEach(run -> heed(run, answers)),
                        failure -> LOG.debug("cannot tell that a rebuild is alive", failure));
    }

    /** One that is not in the register any more was given up by others: it must not switch. */
    private static void heed(RebuildRun run, Map<UUID, Boolean> answers) {
        Boolean stopAsked = answers.get(run.id());
        if (stopAsked == null) {
            run.stop("REBUILD_STOPPED: it was taken for lost");
        } else if (stopAsked) {
            run.stop("REBUILD_STOPPED: somebody asked for it");
        }
    }
}
