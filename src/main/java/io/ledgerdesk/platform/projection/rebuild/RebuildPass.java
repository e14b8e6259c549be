package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One way through the log for all rebuilds that were asked for together: each page is read and
 * opened once, while those before it are folded. It ends a little before the live read models; each
 * rebuild goes the rest by itself. One that fails here begins anew there, event by event where it
 * must, so that it is told what is at fault.
 */
final class RebuildPass {
    private static final Logger LOG = Logger.getLogger(RebuildPass.class);

    /** Pages that are read and opened at the same time. */
    private static final int AHEAD = 2;

    /** One folds while what another has folded is written. */
    private static final int FOLDED_AT_ONCE = 3;

    private final TenantId tenant;
    private final List<RebuildRun> runs;
    private final EventLog log;
    private final EventCodec codec;
    private final Workbench bench;
    private final int pageSize;
    private final Executor executor;
    private final Map<RebuildRun, BulkFold> folds =
            Collections.synchronizedMap(new LinkedHashMap<>());
    private final Deque<Uni<List<RecordedEvent>>> ahead = new ArrayDeque<>();
    private long position;
    private long asked;
    private long end;

    /**
     * @param executor on which events are opened and folded: not one that others wait for
     */
    RebuildPass(
            TenantId tenant,
            List<RebuildRun> runs,
            EventLog log,
            EventCodec codec,
            Workbench bench,
            int pageSize,
            Executor executor) {
        this.tenant = tenant;
        this.runs = runs;
        this.log = log;
        this.codec = codec;
        this.bench = bench;
        this.pageSize = pageSize;
        this.executor = executor;
    }

    /** Fails only if not even that which it has begun could be thrown away. */
    Uni<Void> run() {
        return each(runs, this::begin)
                .chain(this::goOn)
                .eventually(ahead::clear)
                .chain(() -> each(List.copyOf(folds.keySet()), this::end))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.infof("rebuilds of %s go one by one: %s", tenant, failure);
                    return each(runs, RebuildRun::throwAway);
                });
    }

    private Uni<Void> begin(RebuildRun run) {
        if (run.isStopped()) {
            return Uni.createFrom().voidItem();
        }
        return guarded(run, run.begin().invoke(() -> folds.put(run, run.bulk())));
    }

    private Uni<Void> end(RebuildRun run) {
        BulkFold fold = folds.get(run);
        return fold == null
                ? Uni.createFrom().voidItem()
                : guarded(
                        run,
                        bench.use(connection -> fold.end(connection, tenant)).invoke(run::folded));
    }

    /** Up to where the furthest live read model is, and again while it moves on. */
    private Uni<Void> goOn() {
        end = folds.keySet().stream().mapToLong(RebuildRun::target).max().orElse(0);
        if (end - position <= pageSize) {
            return Uni.createFrom().voidItem();
        }
        asked = position;
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(goesOn -> goesOn)
                .collect()
                .last()
                .chain(() -> each(List.copyOf(folds.keySet()), this::look))
                .chain(this::goOn);
    }

    /** One that stands behind the others has come to its end: it goes on by itself later. */
    private Uni<Void> look(RebuildRun run) {
        return run.target() >= position
                ? run.look().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> step() {
        readAhead();
        return ahead.remove()
                .emitOn(executor)
                .chain(events -> {
                    position = events.getLast().position();
                    readAhead();
                    return Multi.createFrom()
                            .iterable(List.copyOf(folds.keySet()))
                            .onItem()
                            .transformToUni(run -> fold(run, events))
                            .merge(FOLDED_AT_ONCE)
                            .collect()
                            .last()
                            .chain(bench::stayAlive)
                            .map(folded -> position < end && !folds.isEmpty());
                });
    }

    /** Positions have no gaps: where a page ends is known before it is there. */
    private void readAhead() {
        while (ahead.size() < AHEAD && asked < end) {
            int limit = (int) Math.min(pageSize, end - asked);
            ahead.add(page(asked, limit));
            asked += limit;
        }
    }

    /** Begins at once, whoever waits for it or not. */
    private Uni<List<RecordedEvent>> page(long after, int limit) {
        Uni<List<RecordedEvent>> page =
                log.readAfter(tenant, after, limit)
                        .emitOn(executor)
                        .invoke(events -> {
                            if (events.size() != limit) {
                                throw new IllegalStateException(
                                        "the log has gaps behind position " + after);
                            }
                        })
                        .chain(codec::open)
                        .memoize()
                        .indefinitely();
        page.subscribe().with(read -> {}, failure -> {});
        return page;
    }

    private Uni<Void> fold(RebuildRun run, List<RecordedEvent> page) {
        BulkFold fold = folds.get(run);
        List<RecordedEvent> own =
                page.getLast().position() <= run.target()
                        ? page
                        : page.stream().filter(one -> one.position() <= run.target()).toList();
        if (fold == null || own.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (run.isStopped()) {
            folds.remove(run);
            return Uni.createFrom().voidItem();
        }
        return guarded(
                        run,
                        Uni.createFrom()
                                .deferred(() ->
                                        bench.use(connection -> fold.fold(connection, tenant, own)))
                                .invoke(() -> run.reached(own.getLast().position()))
                                .chain(run::analyzeNowAndThen))
                .runSubscriptionOn(executor);
    }

    /** One that fails keeps no other. */
    private Uni<Void> guarded(RebuildRun run, Uni<Void> work) {
        return work.onFailure()
                .recoverWithUni(failure -> {
                    LOG.infof("rebuild of %s begins anew by itself: %s", run.key(), failure);
                    folds.remove(run);
                    return run.throwAway();
                });
    }

    private static Uni<Void> each(List<RebuildRun> runs, Function<RebuildRun, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(runs)
                .onItem()
                .transformToUniAndConcatenate(
                        run -> Uni.createFrom().deferred(() -> work.apply(run)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
