package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.ProjectionLoop.Ends;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.ledgerdesk.platform.projection.ProjectionTurn.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * All projections of one tenant on this node. Those that fare well go together, in one loop. One
 * that cannot go with the others, or that fails together with them, goes alone and keeps nobody;
 * when it has come to the log's end it goes with the others again.
 */
final class TenantProjections {
    private static final Logger LOG = Logger.getLogger(TenantProjections.class);

    /** The fault of one whose lease went to somebody else: nothing was written. */
    static final String FENCED = "PROJECTION_FENCED";

    private final TenantId tenant;
    private final EventLog log;
    private final EventCodec codec;
    private final CheckpointStore checkpoints;
    private final ProjectionSettings settings;
    private final ContextInternal context;
    private final Executor onContext;
    private final List<ProjectionMember> members;
    private final ProjectionLoop together;
    private final List<ProjectionLoop> alone = new ArrayList<>();
    private boolean stopped;

    TenantProjections(
            TenantId tenant,
            EventLog log,
            EventCodec codec,
            CheckpointStore checkpoints,
            ProjectionSettings settings,
            ContextInternal context,
            Collection<Projection> projections) {
        this.tenant = tenant;
        this.log = log;
        this.codec = codec;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.context = context;
        this.onContext = work -> context.runOnContext(ignored -> work.run());
        this.members =
                projections.stream()
                        .map(projection ->
                                new ProjectionMember(
                                        new ProjectionKey(tenant, projection.name()),
                                        projection,
                                        settings.batchSize()))
                        .toList();
        this.together = loop(new Together());
    }

    List<ProjectionMember> members() {
        return members;
    }

    /** Makes what is missing in the database, then begins. */
    void start() {
        checkpoints
                .ensure(tenant, members.stream().map(ProjectionMember::name).toList())
                .emitOn(onContext)
                .subscribe()
                .with(
                        ready -> together.add(members),
                        failure -> {
                            LOG.warnf(
                                    failure, "read models of %s cannot begin, tried again", tenant);
                            context.owner()
                                    .setTimer(settings.firstPause().toMillis(), fired -> again());
                        });
    }

    private void again() {
        onContext.execute(() -> {
            if (!stopped) {
                start();
            }
        });
    }

    /** The log has grown. */
    void advanced(long head) {
        onContext.execute(() -> {
            members.forEach(one -> one.advanced(head));
            together.call();
            List.copyOf(alone).forEach(ProjectionLoop::call);
        });
    }

    /** Lets the present turns end and gives the leases back. */
    Uni<Void> stop() {
        return Uni.createFrom()
                .<List<ProjectionLoop>>emitter(emitter ->
                        onContext.execute(() -> {
                            stopped = true;
                            members.forEach(ProjectionMember::stop);
                            emitter.complete(
                                    Stream.concat(Stream.of(together), alone.stream()).toList());
                        }))
                .chain(loops ->
                        Uni.join()
                                .all(loops.stream().map(ProjectionLoop::stop).toList())
                                .andCollectFailures())
                .chain(() ->
                        checkpoints.release(
                                tenant, members.stream().map(ProjectionMember::name).toList()));
    }

    private ProjectionLoop loop(Ends ends) {
        ProjectionTurn turn =
                new ProjectionTurn(tenant, log, codec, checkpoints, settings, onContext);
        return new ProjectionLoop(settings, context, onContext, turn, ends);
    }

    private void goAlone(ProjectionMember member) {
        together.remove(member);
        if (!stopped) {
            ProjectionLoop loop = loop(new Alone(member));
            alone.add(loop);
            loop.add(List.of(member));
        }
    }

    /** Whoever cannot go on at once goes alone. */
    private final class Together implements Ends {
        @Override
        public void well(ProjectionLoop loop, Outcome outcome) {
            loop.turn().left().forEach(TenantProjections.this::goAlone);
        }

        @Override
        public Duration failed(ProjectionLoop loop, Throwable failure) {
            List<ProjectionMember> going = loop.turn().going();
            LOG.debugf(failure, "read models of %s go one by one now", tenant);
            (going.isEmpty() ? members : going)
                    .forEach(one -> {
                        if (loop.has(one)) {
                            one.forgetLease();
                            goAlone(one);
                        }
                    });
            return Duration.ZERO;
        }

        @Override
        public boolean isPatient() {
            return false;
        }
    }

    /** One that tells what keeps it, and comes back when it is at the log's end. */
    private final class Alone implements Ends {
        private final ProjectionMember member;

        Alone(ProjectionMember member) {
            this.member = member;
        }

        @Override
        public void well(ProjectionLoop loop, Outcome outcome) {
            if (!loop.turn().left().isEmpty()) {
                member.trouble()
                        .steppedDown(
                                new Fault(
                                        FENCED,
                                        "another node took over; the batch was not written and that"
                                                + " node goes on with it"));
                member.forgetLease();
            } else if (!loop.turn().isFull()) {
                loop.remove(member);
                alone.remove(loop);
                together.add(List.of(member));
            }
        }

        @Override
        public Duration failed(ProjectionLoop loop, Throwable failure) {
            if (loop.turn().batch().size() > 1) {
                member.narrow();
                return Duration.ZERO;
            }
            boolean halted = ProjectionTrouble.isUnreadable(failure);
            int failures = member.failedAgain();
            Duration pause = halted ? settings.longestPause() : settings.pauseAfter(failures);
            String told =
                    member.trouble().tell(failure, member.position(), loop.turn().batch(), pause);
            member.kept(halted ? State.HALTED : State.PAUSED, told);
            member.forgetLease();
            if (halted) {
                // a node of a newer version may know the event
                checkpoints
                        .release(tenant, List.of(member.name()))
                        .subscribe()
                        .with(released -> {}, member.trouble()::notReleased);
            }
            return pause;
        }

        @Override
        public boolean isPatient() {
            return true;
        }
    }
}
