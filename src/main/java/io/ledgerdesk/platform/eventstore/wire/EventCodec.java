package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Between an event as the code knows it and as the log keeps it. */
public interface EventCodec {

    /**
     * Canonical bytes with the personal sections encrypted; offers a data key for an owner who has
     * none yet, to be stored by the append.
     */
    Uni<List<NewEvent>> seal(TenantId tenant, List<DecidedEvent> events);

    /** What became of events that were sealed. */
    default void settled(TenantId tenant, List<NewEvent> events, AppendOutcome outcome) {}

    /**
     * Decrypted, upcast to the newest revision, in the same order. A section whose key was
     * destroyed comes back erased.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault}: {@code EVENT_TYPE_UNKNOWN}, {@code
     *     EVENT_REVISION_UNKNOWN}, {@code EVENT_UNREADABLE}, each naming the position
     */
    Uni<List<RecordedEvent>> open(List<StoredEvent> events);

    /**
     * The same without what is personal: every section comes back as if it were erased. For those
     * who count; asks for no keys and answers on the thread that calls.
     */
    default Uni<List<RecordedEvent>> openWithoutPersonal(List<StoredEvent> events) {
        return open(events);
    }
}
