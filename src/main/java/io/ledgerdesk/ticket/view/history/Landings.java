package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells from the log on which ticket a message or a split landed. The log answers the same at a
 * command's second arrival, when ids that were minted for it are others.
 */
@Singleton
public final class Landings {
    private final EventLog log;
    private final EventCodec codec;

    public Landings(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * Where the decision ended whose last event lies there; empty if that is no ticket's.
     *
     * @param position 1 or more
     */
    public Uni<Optional<Landing>> at(TenantId tenant, long position) {
        return log.readAfter(tenant, position - 1, 1)
                .chain(codec::open)
                .map(events -> events.stream().findFirst().flatMap(Landings::landing));
    }

    /** A ticket that comes out of another ends with its link to that one. */
    private static Optional<Landing> landing(RecordedEvent last) {
        return last.event() instanceof TicketEvent event
                ? Optional.of(new Landing(event.ticket(), event instanceof TicketLinked))
                : Optional.empty();
    }
}
