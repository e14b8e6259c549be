package io.ledgerdesk.platform.projection;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.CheckpointStore.Hold;
import io.ledgerdesk.platform.projection.ProjectionStatus.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One projection of one tenant as this node knows it: its hold, where it stands, how it fares. Used
 * on the tenant's context only; {@link #status()} is read from elsewhere.
 */
final class ProjectionMember {
    private final ProjectionKey key;
    private final Projection projection;
    private final int batchSize;
    private final ProjectionTrouble trouble;

    private @Nullable Hold hold;
    private long askedAt;
    private boolean asked;
    private int limit;
    private int failures;
    private boolean stopped;
    private volatile ProjectionStatus status;

    ProjectionMember(ProjectionKey key, Projection projection, int batchSize) {
        this.key = key;
        this.projection = projection;
        this.batchSize = batchSize;
        this.limit = batchSize;
        this.trouble = new ProjectionTrouble(key);
        this.status = new ProjectionStatus(key, State.STANDBY, 0, 0, null);
    }

    ProjectionKey key() {
        return key;
    }

    String name() {
        return key.projection();
    }

    ProjectionStatus status() {
        return status;
    }

    ProjectionTrouble trouble() {
        return trouble;
    }

    Uni<Void> apply(SqlConnection transaction, List<RecordedEvent> batch) {
        return Uni.createFrom().deferred(() -> projection.apply(transaction, key.tenant(), batch));
    }

    /** Under which it may be moved; absent if another node has it, as far as is known. */
    @Nullable Hold hold() {
        return hold;
    }

    boolean isHeld() {
        return hold != null;
    }

    /** Where the read model stands. */
    long position() {
        return hold == null ? status.position() : hold.position();
    }

    /** Whether what is known of the lease is older than this. */
    boolean isStale(long nanos) {
        return !asked || System.nanoTime() - askedAt >= nanos;
    }

    /**
     * What was heard of the lease.
     *
     * @param heard absent if another node has it
     * @param at {@link System#nanoTime} before it was asked for
     */
    void leased(@Nullable Hold heard, long at) {
        hold = heard;
        askedAt = at;
        asked = true;
    }

    /** What is believed of the lease may be wrong: it is asked for before anything else. */
    void forgetLease() {
        hold = null;
        asked = false;
    }

    /** It was moved. */
    void movedTo(long position, long fence) {
        hold = new Hold(position, fence);
        limit = Math.min(batchSize, limit * 2);
    }

    /** How many events it takes at once. */
    int limit() {
        return limit;
    }

    /** One event of many is at fault: the next turns go one by one, up to it. */
    void narrow() {
        limit = 1;
    }

    /** It failed once more; how often in a row. */
    int failedAgain() {
        return ++failures;
    }

    /** The log has grown. */
    void advanced(long head) {
        report(status.state(), status.position(), head, status.trouble());
    }

    /** It fares well. */
    void well(State state, long position) {
        failures = 0;
        trouble.over();
        report(state, position, position, null);
    }

    void kept(State state, String told) {
        report(state, position(), 0, told);
    }

    void stop() {
        stopped = true;
        report(State.STOPPED, status.position(), 0, null);
    }

    private void report(State state, long position, long head, @Nullable String told) {
        State shown = stopped ? State.STOPPED : state;
        status = new ProjectionStatus(key, shown, position, Math.max(head, status.head()), told);
    }
}
