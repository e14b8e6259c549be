package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.CheckpointStore.Hold;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The steps of one turn of a {@link ProjectionLoop}: leases, read, decode, write. Those furthest
 * behind go first, up to where the next ones stand; so all of them come to stand at one position,
 * and from then on a stretch of the log is read, decoded and committed once for all. Remembers what
 * it was about; used on the tenant's context only.
 */
final class ProjectionTurn {
    /** What a turn came to. */
    enum Outcome {
        /** A batch was written: there may be more. */
        MORE,
        /** The read models show all there is. */
        IDLE,
        /** Other nodes have the leases. */
        STANDBY
    }

    private final TenantId tenant;
    private final EventLog log;
    private final EventCodec codec;
    private final CheckpointStore checkpoints;
    private final ProjectionSettings settings;
    private final Executor onContext;

    private List<ProjectionMember> going = List.of();
    private List<ProjectionMember> left = List.of();
    private List<StoredEvent> batch = List.of();
    private boolean full;

    ProjectionTurn(
            TenantId tenant,
            EventLog log,
            EventCodec codec,
            CheckpointStore checkpoints,
            ProjectionSettings settings,
            Executor onContext) {
        this.tenant = tenant;
        this.log = log;
        this.codec = codec;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.onContext = onContext;
    }

    /** Whom it was about to move. */
    List<ProjectionMember> going() {
        return going;
    }

    /**
     * Whom it did not move: they are more than a batch behind, or held at this moment, or their
     * hold is not good any more.
     */
    List<ProjectionMember> left() {
        return left;
    }

    /** What it was about to write; empty if it did not come so far. */
    List<StoredEvent> batch() {
        return batch;
    }

    /** Whether the batch took all it might, so that more is likely to wait. */
    boolean isFull() {
        return full;
    }

    /**
     * @param patient whether to wait for a checkpoint that somebody holds at this moment
     */
    Uni<Outcome> take(List<ProjectionMember> members, boolean patient) {
        going = List.of();
        left = List.of();
        batch = List.of();
        full = false;
        return leases(members).chain(() -> follow(members, patient));
    }

    private Uni<Void> leases(List<ProjectionMember> members) {
        List<ProjectionMember> ours =
                members.stream()
                        .filter(one -> one.isHeld())
                        .filter(one -> one.isStale(settings.lease().toNanos() / 3))
                        .toList();
        return ours.isEmpty() ? takeFree(members) : renew(ours).chain(() -> takeFree(members));
    }

    private Uni<Void> renew(List<ProjectionMember> ours) {
        long now = System.nanoTime();
        return checkpoints
                .renew(tenant, names(ours))
                .emitOn(onContext)
                .invoke(renewed ->
                        ours.forEach(one -> {
                            if (renewed.contains(one.name())) {
                                one.leased(one.hold(), now);
                            } else {
                                one.forgetLease();
                            }
                        }))
                .replaceWithVoid();
    }

    private Uni<Void> takeFree(List<ProjectionMember> members) {
        List<ProjectionMember> wanted =
                members.stream()
                        .filter(one -> !one.isHeld())
                        .filter(one -> one.isStale(settings.poll().toNanos() * 3 / 4))
                        .toList();
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long now = System.nanoTime();
        return checkpoints
                .take(tenant, names(wanted))
                .emitOn(onContext)
                .chain(holds -> {
                    wanted.forEach(one -> one.leased(holds.get(one.name()), now));
                    return standBy(wanted.stream().filter(one -> !one.isHeld()).toList());
                });
    }

    private Uni<Void> standBy(List<ProjectionMember> others) {
        if (others.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return checkpoints
                .positions(tenant, names(others))
                .emitOn(onContext)
                .invoke(found ->
                        others.forEach(one ->
                                one.well(
                                        ProjectionStatus.State.STANDBY,
                                        found.getOrDefault(one.name(), 0L))))
                .replaceWithVoid();
    }

    private Uni<Outcome> follow(List<ProjectionMember> members, boolean patient) {
        List<ProjectionMember> held = members.stream().filter(ProjectionMember::isHeld).toList();
        if (held.isEmpty()) {
            return Uni.createFrom().item(Outcome.STANDBY);
        }
        long furthest = held.stream().mapToLong(ProjectionMember::position).max().orElseThrow();
        List<ProjectionMember> near =
                held.stream()
                        .filter(one -> furthest - one.position() <= settings.batchSize())
                        .toList();
        left = held.stream().filter(one -> !near.contains(one)).toList();
        long from = near.stream().mapToLong(ProjectionMember::position).min().orElseThrow();
        going = near.stream().filter(one -> one.position() == from).toList();
        long others =
                near.stream()
                        .mapToLong(ProjectionMember::position)
                        .filter(position -> position > from)
                        .min()
                        .orElse(Long.MAX_VALUE);
        int own = going.stream().mapToInt(ProjectionMember::limit).min().orElseThrow();
        int limit = (int) Math.min(own, others - from);
        return log.readAfter(tenant, from, limit)
                .emitOn(onContext)
                .chain(page -> {
                    batch = page;
                    full = page.size() >= limit;
                    return page.isEmpty()
                            ? Uni.createFrom().item(Outcome.IDLE)
                            : codec.open(page)
                                    .emitOn(onContext)
                                    .chain(events -> write(events, patient));
                });
    }

    private Uni<Outcome> write(List<RecordedEvent> events, boolean patient) {
        long last = events.getLast().position();
        Map<String, Hold> holds = new HashMap<>();
        for (ProjectionMember one : going) {
            Hold hold = one.hold();
            if (hold != null) {
                holds.put(one.name(), hold);
            }
        }
        return checkpoints
                .advance(
                        tenant,
                        holds,
                        last,
                        patient,
                        (transaction, moved) ->
                                CheckpointStore.together(
                                        going.stream()
                                                .filter(one -> moved.contains(one.name()))
                                                .map(one -> one.apply(transaction, events))
                                                .toList()))
                .emitOn(onContext)
                .map(moved -> {
                    List<ProjectionMember> unmoved = new ArrayList<>(left);
                    for (ProjectionMember one : going) {
                        Hold hold = holds.get(one.name());
                        if (hold != null && moved.contains(one.name())) {
                            one.movedTo(last, hold.fence());
                        } else {
                            unmoved.add(one);
                        }
                    }
                    left = unmoved;
                    full &= !moved.isEmpty();
                    return Outcome.MORE;
                });
    }

    private static List<String> names(List<ProjectionMember> members) {
        return members.stream().map(ProjectionMember::name).toList();
    }
}
