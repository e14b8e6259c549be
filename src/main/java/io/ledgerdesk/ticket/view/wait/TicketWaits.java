package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells what a ticket waits for, straight from the log. */
@Singleton
public final class TicketWaits {
    private final EventLog log;
    private final EventCodec codec;

    public TicketWaits(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** What it waits for now; empty if for nothing. */
    public Uni<Optional<KnownWait>> of(TenantId tenant, TicketId ticket) {
        return log.source(tenant, EventCriteria.tagged(ticket.tag()), Long.MAX_VALUE)
                .chain(sourced -> codec.open(sourced.events()))
                .map(TicketWaits::known);
    }

    private static Optional<KnownWait> known(List<RecordedEvent> events) {
        return KnownWait.of(
                events.stream().filter(one -> one.event() instanceof TicketEvent).toList());
    }
}
