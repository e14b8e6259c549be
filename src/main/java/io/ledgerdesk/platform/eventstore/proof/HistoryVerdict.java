package io.ledgerdesk.platform.eventstore.proof;

import io.ledgerdesk.kernel.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a verification of a tenant's log found. */
public sealed interface HistoryVerdict {

    /**
     * Every event is as it was recorded.
     *
     * @param sealedUpTo position up to which the chain was recomputed: the head at the time
     * @param hash of the event there; whoever keeps it can tell later that nothing up to it changed
     * @param events how many were recomputed
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // bytes travel by reference; nobody compares or changes them
    record Intact(TenantId tenant, long sealedUpTo, byte[] hash, long events)
            implements HistoryVerdict {}

    /**
     * The first place at which the log is not as it was recorded.
     *
     * @param eventId of the row found at the position, if there is one
     * @param detail for the operator
     */
    record Broken(TenantId tenant, long position, @Nullable UUID eventId, Kind kind, String detail)
            implements HistoryVerdict {}

    /** In which way a log is broken. */
    enum Kind {
        /** The event at the position, or the head, does not say what was recorded. */
        ALTERED,
        /** No event is at the position though later ones or the head say so. */
        MISSING,
        /** An event lies outside of what the head says was recorded. */
        UNEXPECTED,
        /** The event is intact but the index of its tags is not. */
        TAGS_DIFFER
    }
}
