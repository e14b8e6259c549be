package io.ledgerdesk.platform.eventstore;

import io.ledgerdesk.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision wants written, all of it or nothing.
 *
 * @param events in order; none if the command changed nothing and only its key is to be remembered
 * @param condition refused if an event that meets it lies behind the marker
 * @param marker the last position the decision has seen, 0 for none
 * @param claim the command's key and the stream it was about; absent if the client gave no id
 */
public record AppendRequest(
        TenantId tenant,
        List<NewEvent> events,
        EventCriteria condition,
        long marker,
        @Nullable Claim claim) {

    public AppendRequest {
        events = List.copyOf(events);
    }

    /** A command's key, claimed in the same transaction as the append. */
    public record Claim(CommandKey key, String stream) {}
}
