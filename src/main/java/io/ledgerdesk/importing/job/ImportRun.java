package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.command.ImportJobCommand;
import io.ledgerdesk.importing.command.ImportJobCommand.FailImport;
import io.ledgerdesk.importing.command.ImportJobCommand.FinishImport;
import io.ledgerdesk.importing.command.ImportJobCommand.RequestImport;
import io.ledgerdesk.importing.id.FailureCode;
import io.ledgerdesk.importing.view.job.Checkpoint;
import io.ledgerdesk.importing.view.job.Claimed;
import io.ledgerdesk.importing.view.job.Import.State;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.command.CommandRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One import on this node, from where it was left to its end. */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final Actor DESK = Actor.system("importing");

    /** What another attempt would not mend. */
    private static final Set<String> FINAL =
            Set.of("HEADER_UNKNOWN", "IMPORT_MAPS_WRONG", "SOURCE_UNKNOWN");

    /** A run that begins so often fails each time. */
    private static final long MOST_ATTEMPTS = 100;

    private final Claimed job;
    private final ImportParts parts;
    private final Tally tally;
    private final RowFeed feed;
    private final Pace pace = new Pace();
    private volatile boolean released;
    private volatile boolean lost;
    private volatile long keptAt = System.nanoTime();
    private volatile @Nullable Thread reader;

    ImportRun(Claimed job, ImportParts parts) {
        this.job = job;
        this.parts = parts;
        this.tally = new Tally(job);
        this.feed = new RowFeed(job, parts, tally);
    }

    /** Ends it at the next row and leaves the rest to whatever node comes. */
    void release() {
        released = true;
        stop();
    }

    private void stop() {
        feed.stop();
        Thread reading = reader;
        if (reading != null) {
            reading.interrupt();
        }
    }

    /** Runs it; never fails: what keeps it is logged, and it is tried again by whatever node. */
    Uni<Void> run() {
        if (job.fence() > MOST_ATTEMPTS) {
            return fail(
                    new Fault(
                            "IMPORT_KEEPS_FAILING",
                            "it was begun "
                                    + MOST_ATTEMPTS
                                    + " times and never got to its end;"
                                    + " the desk's log says why"));
        }
        return send(job.actor(), request())
                .chain(this::read)
                .chain(this::keep)
                .chain(this::end)
                .onFailure(
                        failure -> failure instanceof Fault fault && FINAL.contains(fault.code()))
                .recoverWithUni(failure -> fail((Fault) failure))
                .onFailure()
                .recoverWithUni(this::interrupted);
    }

    private RequestImport request() {
        return new RequestImport(job.id(), job.source(), job.fileName(), job.digest(), job.bytes());
    }

    /** On a thread that may block, while another keeps how far it is. */
    private Uni<Void> read() {
        Cancellable beats =
                Multi.createFrom()
                        .ticks()
                        .every(parts.settings().beat())
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick ->
                                keep().onFailure()
                                        .invoke(this::notKept)
                                        .onFailure()
                                        .recoverWithNull())
                        .subscribe()
                        .with(kept -> {});
        return Uni.createFrom()
                .<Void>emitter(emitter ->
                        reader =
                                Thread.ofVirtual()
                                        .name("import-" + job.id())
                                        .start(() -> {
                                            try {
                                                feed.run();
                                                emitter.complete(null);
                                            } catch (Throwable e) { // told to whoever waits
                                                emitter.fail(e);
                                            }
                                        }))
                .onTermination()
                .invoke(beats::cancel);
    }

    /** Another node may have begun when so long nothing was kept: this one ends. */
    private void notKept(Throwable failure) {
        LOG.warnf("how far import %s is could not be kept: %s", job.id(), failure.getMessage());
        if (System.nanoTime() - keptAt > parts.settings().silence().toNanos()) {
            LOG.warnf("import %s is left to whatever node comes", job.id());
            lost = true;
            stop();
        }
    }

    /** Writes down how far it is, and hears whether it is still this node's to do. */
    private Uni<Void> keep() {
        return Uni.createFrom()
                .deferred(() -> {
                    Tally.Standing standing = tally.standing();
                    pace.at(standing.rows().read(), standing.bytes());
                    return parts.table()
                            .checkpoint(job, checkpoint(standing))
                            .invoke(mine -> {
                                if (mine) {
                                    keptAt = System.nanoTime();
                                    tally.kept(standing);
                                } else {
                                    lost = true;
                                    stop();
                                }
                            })
                            .replaceWithVoid();
                });
    }

    private Checkpoint checkpoint(Tally.Standing standing) {
        return new Checkpoint(
                standing.watermark(),
                standing.rows(),
                standing.bytes(),
                pace.rowsPerSecond(),
                pace.bytesPerSecond(),
                standing.findings());
    }

    private Uni<Void> end() {
        if (lost) {
            return Uni.createFrom().voidItem();
        }
        if (released) {
            return parts.table().release(job);
        }
        return send(DESK, new FinishImport(job.id(), tally.standing().rows()))
                .chain(() -> parts.table().end(job.tenant(), job.id(), State.DONE, null));
    }

    private Uni<Void> fail(Fault fault) {
        if (lost) {
            return Uni.createFrom().voidItem();
        }
        return keep().chain(() ->
                        send(
                                DESK,
                                new FailImport(
                                        job.id(),
                                        new FailureCode(fault.code()),
                                        tally.standing().rows())))
                .chain(() ->
                        parts.table()
                                .end(
                                        job.tenant(),
                                        job.id(),
                                        State.FAILED,
                                        String.valueOf(fault.getMessage())))
                .onFailure()
                .recoverWithUni(this::interrupted);
    }

    private Uni<Void> interrupted(Throwable failure) {
        if (released) {
            return keep().chain(() -> parts.table().release(job)).onFailure().recoverWithNull();
        }
        if (!lost) {
            LOG.errorf(
                    failure,
                    "import %s of tenant %s stopped behind line %d; a node goes on in %s",
                    job.id(),
                    job.tenant(),
                    tally.standing().watermark(),
                    parts.settings().silence());
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> send(Actor actor, ImportJobCommand command) {
        return parts.gateway()
                .send(
                        new CommandRequest(
                                job.tenant(),
                                actor,
                                "SYSTEM",
                                command,
                                null,
                                null,
                                null,
                                null,
                                job.id().value(),
                                null))
                .replaceWithVoid();
    }
}
