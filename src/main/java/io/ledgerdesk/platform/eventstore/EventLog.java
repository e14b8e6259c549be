package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger as the rest of the desk sees it. Answers arrive on the store's own context; never
 * blocks.
 */
public interface EventLog {

    /**
     * Writes a decision. Durable when it answers.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault} {@code STORE_BUSY} when the queue is
     *     full, {@code STORE_UNAVAILABLE} when the database is; in both cases nothing was written
     */
    Uni<AppendOutcome> append(AppendRequest request);

    /**
     * The events that meet the criteria and the log's head, in one snapshot.
     *
     * @param upTo last position to look at, {@link Long#MAX_VALUE} for all
     */
    Uni<Sourced> source(TenantId tenant, EventCriteria criteria, long upTo);

    /**
     * A page of the log in order.
     *
     * @param after position to go on behind, 0 for the beginning
     * @param limit 1 to 10,000
     */
    Uni<List<StoredEvent>> readAfter(TenantId tenant, long after, int limit);

    /**
     * The events at these positions, in order; none for a position that is not of the log.
     *
     * @param positions at most 1,000, in any order
     */
    Uni<List<StoredEvent>> readAt(TenantId tenant, long[] positions);

    /**
     * A page, in order, of the events that carry at least one of the tags, and the log's head, in
     * one snapshot.
     *
     * @param tags 1 to 1,000
     * @param after position to go on behind, 0 for the beginning
     * @param limit 1 to 10,000
     */
    Uni<Sourced> readTagged(TenantId tenant, Set<Tag> tags, long after, int limit);

    /**
     * The same of events of some types alone.
     *
     * @param types wire names, at least one
     */
    Uni<Sourced> readTagged(
            TenantId tenant, Set<Tag> tags, Set<String> types, long after, int limit);

    /** Position of the last event, 0 if there is none. */
    Uni<Long> head(TenantId tenant);

    /** What is remembered of a command: AlreadyDone or CommandIdReused, or nothing. */
    Uni<Optional<AppendOutcome>> findReceipt(TenantId tenant, CommandKey key);

    /** Every tenant that has an event. */
    Uni<List<TenantId>> tenants();

    /**
     * Calls the listener, on any thread, soon after a tenant's log has grown, on whatever node it
     * was written; calls may be merged, and one is made after a lost connection.
     */
    Registration onAdvance(AdvanceListener listener);

    /** Hears that a log has grown. Must return at once. */
    @FunctionalInterface
    interface AdvanceListener {
        void advanced(TenantId tenant, long head);
    }

    /** Ends a registration. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @param events in order of position
     * @param head the log's last position in the same snapshot: the marker for a conditional append
     */
    record Sourced(List<StoredEvent> events, long head) {
        public Sourced {
            events = List.copyOf(events);
        }
    }
}
