package io.ledgerdesk.platform.eventstore.wire;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Between an event as the code knows it and as the log keeps it. */
public interface EventCodec {

    /**
     * Canonical bytes with the personal sections encrypted; makes a data key for an owner who has
     * none yet.
     */
    Uni<List<NewEvent>> seal(TenantId tenant, List<DecidedEvent> events);

    /**
     * Decrypted, upcast to the newest revision, in the same order. A section whose key was
     * destroyed comes back erased.
     *
     * @return fails with a {@link io.ledgerdesk.kernel.Fault}: {@code EVENT_TYPE_UNKNOWN}, {@code
     *     EVENT_REVISION_UNKNOWN}, {@code EVENT_UNREADABLE}, each naming the position
     */
    Uni<List<RecordedEvent>> open(List<StoredEvent> events);
}
