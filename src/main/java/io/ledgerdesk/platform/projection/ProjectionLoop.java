package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.ledgerdesk.platform.projection.ProjectionTurn.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one projection of one tenant, turn after turn, and decides when the next one is due. All
 * that changes here changes on one Vert.x context; only {@link #status()} is read from elsewhere.
 */
final class ProjectionLoop {
    private final ProjectionKey key;
    private final CheckpointStore checkpoints;
    private final ProjectionSettings settings;
    private final Context context;
    private final Executor onContext;
    private final ProjectionTurn turn;
    private final ProjectionTrouble trouble;

    private int failures;
    private boolean running;
    private boolean called;
    private boolean resting;
    private long timer = -1;
    private @Nullable Runnable whenStopped;
    private volatile ProjectionStatus status;

    ProjectionLoop(
            ProjectionKey key,
            CheckpointStore checkpoints,
            ProjectionSettings settings,
            Context context,
            Executor onContext,
            ProjectionTurn turn) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.context = context;
        this.onContext = onContext;
        this.turn = turn;
        this.trouble = new ProjectionTrouble(key);
        this.status = new ProjectionStatus(key, State.STANDBY, 0, 0, null);
    }

    ProjectionStatus status() {
        return status;
    }

    /** The log has grown. */
    void advanced(long head) {
        onContext.execute(() -> {
            report(status.state(), status.position(), head, status.trouble());
            call();
        });
    }

    /** Lets the present turn end and gives the lease back. */
    Uni<Void> stop() {
        return Uni.createFrom()
                .<Void>emitter(
                        emitter -> onContext.execute(() -> stopThen(() -> emitter.complete(null))))
                .chain(() -> checkpoints.release(key));
    }

    private void stopThen(Runnable stopped) {
        whenStopped = stopped;
        report(State.STOPPED, status.position(), 0, null);
        context.owner().cancelTimer(timer);
        if (!running) {
            stopped.run();
        }
    }

    private void call() {
        called = true;
        if (!running && !resting && whenStopped == null) {
            context.owner().cancelTimer(timer);
            begin();
        }
    }

    private void begin() {
        running = true;
        called = false;
        turn.take().emitOn(onContext).subscribe().with(this::done, this::failed);
    }

    private void done(Outcome outcome) {
        failures = 0;
        trouble.over();
        long position = turn.position();
        switch (outcome) {
            case MORE -> {
                report(State.FOLLOWING, position, position, null);
                goOn(turn.isFull() ? this::begin : () -> rest(settings.linger(), true));
            }
            case IDLE -> {
                report(State.FOLLOWING, position, position, null);
                goOn(() -> {
                    if (called) {
                        begin();
                    } else {
                        rest(settings.poll(), false);
                    }
                });
            }
            case STANDBY -> {
                report(State.STANDBY, position, position, null);
                goOn(() -> rest(settings.poll(), true));
            }
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof Fault fault && fault.code().equals(CheckpointStore.FENCED)) {
            trouble.steppedDown(fault);
            turn.forgetLease();
            goOn(() -> rest(settings.firstPause(), true));
        } else if (turn.batch().size() > 1) {
            turn.narrow();
            goOn(this::begin);
        } else {
            failures++;
            turn.forgetLease();
            pause(failure);
        }
    }

    private void pause(Throwable failure) {
        boolean halted = ProjectionTrouble.isUnreadable(failure);
        Duration pause = halted ? settings.longestPause() : settings.pauseAfter(failures);
        String told = trouble.tell(failure, turn.position(), turn.batch(), pause);
        report(halted ? State.HALTED : State.PAUSED, turn.position(), 0, told);
        if (halted) {
            // a node of a newer version may know the event
            checkpoints.release(key).subscribe().with(released -> {}, trouble::notReleased);
        }
        goOn(() -> rest(pause, true));
    }

    /**
     * @param deaf whether even a call does not end the rest
     */
    private void rest(Duration pause, boolean deaf) {
        running = false;
        resting = deaf;
        timer =
                context.owner()
                        .setTimer(pause.toMillis(), fired -> onContext.execute(this::rested));
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

    private void report(State state, long position, long head, @Nullable String told) {
        State shown = whenStopped == null ? state : State.STOPPED;
        status = new ProjectionStatus(key, shown, position, Math.max(head, status.head()), told);
    }
}
