package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.ProjectionKey;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.rebuild.Rebuild.State;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Ending;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Progress;
import io.ledgerdesk.platform.projection.rebuild.Rebuilds.Sign;
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
    private static final long PAGES_UNTIL_ANALYZED = 5;

    private final UUID id;
    private final ProjectionKey key;
    private final boolean checkOnly;
    private final Workbench bench;
    private final RebuildFold fold;
    private final Projection projection;
    private final RebuildSettings settings;

    private volatile State state = State.WAITING;
    private volatile long target;
    private volatile long begunAt = System.nanoTime();
    private volatile long rate;
    private volatile @Nullable String stopped;
    private List<ShadowTable> tables = List.of();
    private long nextAnalyze;
    private long mustReach;
    private int attempts;

    RebuildRun(
            UUID id,
            ProjectionKey key,
            boolean checkOnly,
            Workbench bench,
            RebuildFold fold,
            Projection projection,
            RebuildSettings settings) {
        this.id = id;
        this.key = key;
        this.checkOnly = checkOnly;
        this.bench = bench;
        this.fold = fold;
        this.projection = projection;
        this.settings = settings;
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
        return new Progress(position, target, rate > 0 ? rate : position * 1_000 / millis);
    }

    /** That it is alive, and how far. */
    Sign sign() {
        return new Sign(id, state, progress());
    }

    /** How it is folded beside others. */
    BulkFold bulk() {
        return projection.bulk(settings.rows());
    }

    boolean isStopped() {
        return stopped != null;
    }

    /** Makes empty twins of the live tables, and looks how far these are. */
    Uni<Void> begin() {
        begunAt = System.nanoTime();
        state = State.RUNNING;
        return bench.create(projection.tables(), projection.searched())
                .invoke(made -> tables = made)
                .chain(this::look)
                .replaceWithVoid();
    }

    /** How far the live read model is. */
    Uni<Long> look() {
        return bench.livePosition(key).invoke(live -> target = live);
    }

    long target() {
        return target;
    }

    /** The twins show all up to here. */
    void reached(long position) {
        fold.reached(position);
    }

    void folded() {
        rate = progress().eventsPerSecond();
    }

    /** What it came to beside others is of no use: it begins anew, by itself. */
    Uni<Void> throwAway() {
        fold.reached(0);
        List<ShadowTable> made = tables;
        tables = List.of();
        return bench.drop(made);
    }

    /** Ends it between two steps; before the switch has been committed nothing has changed. */
    void stop(String why) {
        stopped = why;
    }

    /** Runs it to its end; fails with what kept it. */
    Uni<Ending> run() {
        if (stopped != null && tables.isEmpty()) {
            return Uni.createFrom().item(ending(State.STOPPED, null, List.of(), stopped));
        }
        return (tables.isEmpty() ? begin() : Uni.createFrom().voidItem())
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
        if (fold.position() < mustReach || target - fold.position() > settings.pageSize()) {
            return fold.page(target).chain(this::analyzeNowAndThen).replaceWith(Optional.empty());
        }
        return bench.livePosition(key)
                .invoke(live -> target = live)
                .chain(live ->
                        live - fold.position() > settings.pageSize()
                                ? Uni.createFrom().item(Optional.empty())
                                : bench.analyze(tables).chain(this::switchOver));
    }

    /** So that the planner does not go by tables that were empty when it looked first. */
    Uni<Void> analyzeNowAndThen() {
        if (fold.position() < Math.max(nextAnalyze, PAGES_UNTIL_ANALYZED * settings.pageSize())) {
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
        return live - fold.position() > (long) SWITCH_PAGES * settings.pageSize()
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
}
