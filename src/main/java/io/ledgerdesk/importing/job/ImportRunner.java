package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.view.job.Claimed;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Works on imports: those that wait, and those that a node has left behind. Any number of nodes may
 * have one; each import is one node's at a time.
 */
public final class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportParts parts;
    private final String node;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final Map<ImportId, Running> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Running(ImportRun run, Uni<Void> end) {}

    /**
     * @param node how the register names this one
     */
    public ImportRunner(ImportParts parts, String node) {
        this.parts = parts;
        this.node = node;
    }

    /** Looks whether there is something to do; returns at once. */
    public void tick() {
        int places = parts.settings().maxRunning() - running.size();
        if (closed || places <= 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        parts.table()
                .claim(node, parts.settings().silence(), places)
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(
                        claimed -> claimed.forEach(this::launch),
                        failure -> LOG.debug("imports could not be looked for", failure));
    }

    /** Forgets uploads of which nothing has come for long. */
    public Uni<Void> tidy() {
        return parts.table().forgetSilent(parts.settings().silence().multipliedBy(4));
    }

    /** Leaves those of this node to others, and waits until they are left. */
    public Uni<Void> close() {
        closed = true;
        List<Running> all = List.copyOf(running.values());
        all.forEach(one -> one.run().release());
        List<Uni<Void>> ends = all.stream().map(Running::end).toList();
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(ends).andCollectFailures().replaceWithVoid();
    }

    private void launch(Claimed job) {
        ImportRun run = new ImportRun(job, parts);
        Uni<Void> end =
                run.run()
                        .onTermination()
                        .invoke(() -> {
                            running.remove(job.id());
                            tick();
                        })
                        .memoize()
                        .indefinitely();
        running.put(job.id(), new Running(run, end));
        end.subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "import %s broke", job.id()));
        if (closed) {
            run.release();
        }
    }
}
