package io.ledgerdesk.ticket.graphql.reader;

import static java.util.stream.Collectors.toSet;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.history.NamedTicket;
import io.ledgerdesk.ticket.view.history.TicketHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows events of tickets that a caller sees: another ticket that they name only if he sees that
 * one too. Whatever shows events shows them through here.
 */
@ApplicationScoped
public class EventReader {
    private final OtherTickets others;
    private final TicketHistory history;

    EventReader(OtherTickets others, TicketHistory history) {
        this.others = others;
        this.history = history;
    }

    /** Events that were read together, in their order; one statement more at most. */
    public Uni<List<TicketEvent>> show(Caller caller, List<RecordedEvent> events) {
        Set<TicketId> named =
                events.stream()
                        .map(EventReader::named)
                        .flatMap(Optional::stream)
                        .map(NamedTicket::id)
                        .collect(toSet());
        return others.seen(caller, named)
                .map(seen -> events.stream().map(event -> show(caller, event, seen)).toList());
    }

    private static TicketEvent show(Caller caller, RecordedEvent event, Set<TicketId> seen) {
        boolean seesOther = named(event).map(NamedTicket::id).map(seen::contains).orElse(true);
        return new TicketEvent(event, caller.readsAs(), seesOther);
    }

    /**
     * An event as it comes, when the read models may not have the other ticket yet.
     *
     * @param caller as of now
     */
    public Uni<TicketEvent> showLive(Caller caller, RecordedEvent event) {
        return history.seesNamed(TicketReader.scope(caller), event)
                .map(seesOther -> new TicketEvent(event, caller.readsAs(), seesOther));
    }

    private static Optional<NamedTicket> named(RecordedEvent event) {
        return NamedTicket.in((io.ledgerdesk.ticket.event.TicketEvent) event.event());
    }
}
