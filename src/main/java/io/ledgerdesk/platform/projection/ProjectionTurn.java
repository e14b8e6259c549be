package io.ledgerdesk.platform.projection;

import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.CheckpointStore.Hold;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The steps of one turn of a {@link ProjectionLoop}: lease, read, decode, write. Remembers the hold
 * and the batch between turns; used on the loop's context only.
 */
final class ProjectionTurn {
    /** What a turn came to. */
    enum Outcome {
        /** A batch was written: there may be more. */
        MORE,
        /** The read model shows all there is. */
        IDLE,
        /** Another node has the lease. */
        STANDBY
    }

    private final ProjectionKey key;
    private final Projection projection;
    private final SharedPages pages;
    private final CheckpointStore checkpoints;
    private final ProjectionSettings settings;
    private final Executor onContext;

    private Optional<Hold> hold = Optional.empty();
    private long leasedAt;
    private long position;
    private int limit;
    private List<StoredEvent> batch = List.of();

    ProjectionTurn(
            ProjectionKey key,
            Projection projection,
            SharedPages pages,
            CheckpointStore checkpoints,
            ProjectionSettings settings,
            Executor onContext) {
        this.key = key;
        this.projection = projection;
        this.pages = pages;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.onContext = onContext;
        this.limit = settings.batchSize();
    }

    /** Where the read model stands. */
    long position() {
        return position;
    }

    /** What the turn was about to write; empty if it did not come so far. */
    List<StoredEvent> batch() {
        return batch;
    }

    /** Whether the batch took all it might, so that more is likely to wait. */
    boolean isFull() {
        return batch.size() >= settings.batchSize() || limit < settings.batchSize();
    }

    /** What is believed of the lease may be wrong: the next turn asks. */
    void forgetLease() {
        hold = Optional.empty();
    }

    /** One event of many is at fault: the next turns go one by one, up to it. */
    void narrow() {
        limit = 1;
    }

    Uni<Outcome> take() {
        batch = List.of();
        return lease().chain(held -> held.isPresent() ? follow(held.get()) : standBy());
    }

    private Uni<Optional<Hold>> lease() {
        long now = System.nanoTime();
        if (hold.isPresent() && now - leasedAt < settings.lease().toNanos() / 3) {
            return Uni.createFrom().item(hold);
        }
        return checkpoints
                .lease(key)
                .emitOn(onContext)
                .invoke(answer -> {
                    hold = answer;
                    leasedAt = now;
                });
    }

    private Uni<Outcome> standBy() {
        return checkpoints
                .position(key)
                .emitOn(onContext)
                .map(found -> {
                    position = found;
                    return Outcome.STANDBY;
                });
    }

    private Uni<Outcome> follow(Hold held) {
        position = held.position();
        return pages.after(key.tenant(), held.position(), limit)
                .emitOn(onContext)
                .chain(page -> {
                    batch = page.stored();
                    return batch.isEmpty()
                            ? Uni.createFrom().item(Outcome.IDLE)
                            : page.opened().emitOn(onContext).chain(opened -> write(held, opened));
                });
    }

    private Uni<Outcome> write(Hold held, List<RecordedEvent> events) {
        long begun = System.nanoTime();
        long last = events.getLast().position();
        return checkpoints
                .advance(
                        key,
                        held,
                        last,
                        transaction -> projection.apply(transaction, key.tenant(), events))
                .emitOn(onContext)
                .map(ignored -> {
                    hold = Optional.of(new Hold(last, held.fence()));
                    leasedAt = begun;
                    position = last;
                    limit = Math.min(settings.batchSize(), limit * 2);
                    return Outcome.MORE;
                });
    }
}
