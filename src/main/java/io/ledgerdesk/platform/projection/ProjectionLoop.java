package io.ledgerdesk.platform.projection;

import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.ledgerdesk.platform.projection.ProjectionTurn.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Feeds projections of one tenant, turn after turn, and decides when the next one is due. All that
 * happens here happens on the tenant's context.
 */
final class ProjectionLoop {
    private final List<ProjectionMember> members = new ArrayList<>();
    private final ProjectionSettings settings;
    private final Context context;
    private final Executor onContext;
    private final ProjectionTurn turn;
    private final Ends ends;

    private boolean running;
    private boolean called;
    private boolean resting;
    private long begunAt;
    private long timer = -1;
    private @Nullable Runnable whenStopped;

    /** What becomes of a turn's members. */
    interface Ends {
        /** All went well, and what is not left over is at the log's end or stands by. */
        void well(ProjectionLoop loop, Outcome outcome);

        /**
         * It failed for those that it was about to move.
         *
         * @return how long to pause before the next turn, zero for none
         */
        Duration failed(ProjectionLoop loop, Throwable failure);

        /** Whether a turn may wait for a checkpoint that somebody holds at this moment. */
        boolean isPatient();
    }

    ProjectionLoop(
            ProjectionSettings settings,
            Context context,
            Executor onContext,
            ProjectionTurn turn,
            Ends ends) {
        this.settings = settings;
        this.context = context;
        this.onContext = onContext;
        this.turn = turn;
        this.ends = ends;
    }

    ProjectionTurn turn() {
        return turn;
    }

    /** From the next turn on they go with this loop. */
    void add(List<ProjectionMember> more) {
        members.addAll(more);
        call();
    }

    boolean has(ProjectionMember member) {
        return members.contains(member);
    }

    void remove(ProjectionMember member) {
        members.remove(member);
    }

    /** There may be something to do. */
    void call() {
        called = true;
        if (!running && !resting && whenStopped == null && !members.isEmpty()) {
            context.owner().cancelTimer(timer);
            begin();
        }
    }

    /** Lets the present turn end. */
    Uni<Void> stop() {
        return Uni.createFrom()
                .emitter(emitter ->
                        onContext.execute(() -> {
                            whenStopped = () -> emitter.complete(null);
                            context.owner().cancelTimer(timer);
                            if (!running) {
                                emitter.complete(null);
                            }
                        }));
    }

    private void begin() {
        running = true;
        called = false;
        begunAt = System.nanoTime();
        turn.take(List.copyOf(members), ends.isPatient())
                .emitOn(onContext)
                .subscribe()
                .with(this::done, this::failed);
    }

    private void done(Outcome outcome) {
        members.stream()
                .filter(ProjectionMember::isHeld)
                .forEach(one -> one.well(State.FOLLOWING, one.position()));
        ends.well(this, outcome);
        if (members.isEmpty()) {
            end();
            return;
        }
        goOn(
                switch (outcome) {
                    case MORE -> turn.isFull() ? this::begin : () -> rest(gathering(), true);
                    case IDLE -> called ? this::begin : () -> rest(settings.poll(), false);
                    case STANDBY -> () -> rest(settings.poll(), true);
                });
    }

    /** As long as the turn took, where that is long: what is busy gathers more. */
    private Duration gathering() {
        Duration took = Duration.ofNanos(System.nanoTime() - begunAt);
        Duration least = settings.linger();
        Duration most = settings.longestLinger();
        return took.compareTo(least) < 0 ? least : took.compareTo(most) > 0 ? most : took;
    }

    private void failed(Throwable failure) {
        Duration pause = ends.failed(this, failure);
        if (members.isEmpty()) {
            end();
        } else {
            goOn(pause.isZero() ? this::begin : () -> rest(pause, true));
        }
    }

    /** Until somebody is added. */
    private void end() {
        goOn(() -> running = false);
    }

    /**
     * @param deaf whether even a call does not end the rest
     */
    private void rest(Duration pause, boolean deaf) {
        running = false;
        resting = deaf;
        timer =
                context.owner()
                        .setTimer(
                                Math.max(1, pause.toMillis()),
                                fired -> onContext.execute(this::rested));
    }

    private void rested() {
        resting = false;
        call();
    }

    private void goOn(Runnable next) {
        if (whenStopped == null) {
            next.run();
        } else {
            running = false;
            whenStopped.run();
        }
    }
}
