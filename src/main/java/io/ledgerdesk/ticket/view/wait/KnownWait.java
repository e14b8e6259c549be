package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket waits for, as its events say it.
 *
 * @param remindedAt when the requester had the last reminder of this wait; absent before the first
 */
public record KnownWait(TicketWait awaited, @Nullable Instant remindedAt, AgreedAs agreed) {

    /**
     * After these events; empty where the ticket waits for nothing.
     *
     * @param events of the ticket, from the first on
     */
    static Optional<KnownWait> of(List<RecordedEvent> events) {
        TicketWait wait = null;
        Instant remindedAt = null;
        AgreedAs agreed = null;
        for (RecordedEvent recorded : events) {
            TicketWait after = TicketWait.after(wait, recorded);
            if (after == null || wait == null || !after.cause().equals(wait.cause())) {
                remindedAt = null;
            } else if (recorded.event() instanceof RequesterReminded) {
                remindedAt = recorded.header().occurredAt();
            }
            wait = after;
            agreed = AgreedAs.after(agreed, recorded);
        }
        return wait == null || agreed == null
                ? Optional.empty()
                : Optional.of(new KnownWait(wait, remindedAt, agreed));
    }
}
