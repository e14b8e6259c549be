package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Ending;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Progress;
import io.ledgerdesk.platform.projection.rebuild.shadow.ShadowTable;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import io.ledgerdesk.platform.projection.rebuild.shadow.Workbench;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild: folds the log beside the live tables up to where the live read model stands, and
 * then, while that may not move on, the rest, and compares. Never goes beyond it: a live read model
 * that is kept by broken rows goes on with mended ones from where it is. One step at a time, on any
 * thread.
 */
final class RebuildRun {
    private static final int SWITCH_PAGES = 3;
    private static final int SWITCH_ATTEMPTS = 3;
    private static final long FIRST_ANALYZE = 10_000;

    private final UUID id;
    private final ProjectionKey key;
    private final boolean checkOnly;
    private final Workbench bench;
    private final RebuildFold fold;
    private final List<String> names;
    private final int pageSize;

    private volatile State state = State.WAITING;
    private volatile long target;
    private volatile long begunAt = System.nanoTime();
    private volatile @Nullable String stopped;
    private List<ShadowTable> tables = List.of();
    private long nextAnalyze = FIRST_ANALYZE;
    private long mustReach;
    private int attempts;

    RebuildRun(
            UUID id,
            ProjectionKey key,
            boolean checkOnly,
            Workbench bench,
            RebuildFold fold,
            List<String> names,
            RebuildSettings settings) {
        this.id = id;
        this.key = key;
        this.checkOnly = checkOnly;
        this.bench = bench;
        this.fold = fold;
        this.names = names;
        this.pageSize = settings.pageSize();
    }

    UUID id() {
        return id;
    }

    ProjectionKey key() {
        return key;
    }

    State state() {
        return state;
    }

    Progress progress() {
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begunAt).toMillis());
        long position = fold.position();
        return new Progress(position, target, position * 1_000 / millis);
    }

    /** Ends it between two steps; before the switch has been committed nothing has changed. */
    void stop(String why) {
        stopped = why;
    }

    /** Runs it to its end; fails with what kept it. */
    Uni<Ending> run() {
        if (stopped != null) {
            return Uni.createFrom().item(ending(State.STOPPED, null, List.of(), stopped));
        }
        begunAt = System.nanoTime();
        state = State.RUNNING;
        return bench.create(names)
                .invoke(made -> tables = made)
                .chain(() -> bench.livePosition(key))
                .invoke(live -> target = live)
                .chain(() ->
                        Multi.createBy()
                                .repeating()
                                .uni(this::step)
                                .whilst(Optional::isEmpty)
                                .collect()
                                .last())
                .map(Optional::orElseThrow)
                .eventually(() -> bench.drop(tables).onFailure().recoverWithNull());
    }

    /** How it ended, if this was the last step. */
    private Uni<Optional<Ending>> step() {
        if (stopped != null) {
            return Uni.createFrom()
                    .item(Optional.of(ending(State.STOPPED, null, List.of(), stopped)));
        }
        if (fold.position() < mustReach || target - fold.position() > pageSize) {
            return fold.page(target).chain(this::analyzeNowAndThen).replaceWith(Optional.empty());
        }
        return bench.livePosition(key)
                .invoke(live -> target = live)
                .chain(live ->
                        live - fold.position() > pageSize
                                ? Uni.createFrom().item(Optional.empty())
                                : bench.analyze(tables).chain(this::switchOver));
    }

    private Uni<Void> analyzeNowAndThen() {
        if (fold.position() < nextAnalyze) {
            return Uni.createFrom().voidItem();
        }
        nextAnalyze = fold.position() * 4;
        return bench.analyze(tables);
    }

    private Uni<Optional<Ending>> switchOver() {
        state = State.SWITCHING;
        long before = fold.position();
        return (checkOnly ? check() : mend())
                .map(Optional::of)
                .onFailure()
                .recoverWithUni(failure -> {
                    state = State.RUNNING;
                    fold.backTo(before);
                    return again(failure);
                });
    }

    private Uni<Ending> check() {
        return bench.inTransaction(connection ->
                        bench.freeze()
                                .chain(() -> bench.livePosition(key))
                                .chain(this::foldRest)
                                .chain(() -> bench.compare(key.tenant(), tables, false)))
                .map(found -> ending(State.DONE, null, found, null));
    }

    private Uni<Ending> mend() {
        long[] heldAt = new long[1];
        return bench.inTransaction(connection ->
                        bench.holdLivePosition(key)
                                .invoke(() -> heldAt[0] = System.nanoTime())
                                .chain(this::foldRest)
                                .chain(() -> bench.compare(key.tenant(), tables, true)))
                .map(found ->
                        ending(
                                State.DONE,
                                Duration.ofNanos(System.nanoTime() - heldAt[0]).toMillis(),
                                found,
                                null));
    }

    /** Up to where the live read model is held. */
    private Uni<Void> foldRest(long live) {
        target = live;
        return live - fold.position() > (long) SWITCH_PAGES * pageSize
                ? Uni.createFrom().failure(new NotCaughtUp())
                : fold.rest(live);
    }

    /**
     * A switch that failed has changed nothing. What it could not fold is folded outside of it
     * next, where the event that is at fault is found.
     */
    private Uni<Optional<Ending>> again(Throwable failure) {
        if (failure instanceof NotCaughtUp) {
            return Uni.createFrom().item(Optional.empty());
        }
        attempts++;
        mustReach = target;
        return attempts < SWITCH_ATTEMPTS && !bench.isLost(failure)
                ? Uni.createFrom().item(Optional.empty())
                : Uni.createFrom().failure(failure);
    }

    private static Ending ending(
            State state,
            @Nullable Long switchMillis,
            List<TableDifference> found,
            @Nullable String problem) {
        return new Ending(state, switchMillis, found, problem);
    }

    /** The live read model has moved on too far in the meantime. */
    private static final class NotCaughtUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCaughtUp() {
            super(null, null, false, false);
        }
    }
}
