package io.ledgerdesk.ticket.view.history;

import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Optional;

/**
 * Another ticket that an event names: for a reader who does not see that ticket, it is not there.
 *
 * @param fields of the event that tell which ticket it is
 */
public record NamedTicket(TicketId id, List<String> fields) {
    public NamedTicket {
        fields = List.copyOf(fields);
    }

    /** The one that an event names beside the ticket it happened to. */
    public static Optional<NamedTicket> in(TicketEvent event) {
        return switch (event) {
            case RelationEvent e -> Optional.of(in(e));
            case MessageReceived e ->
                    Optional.ofNullable(e.addressedTo())
                            .map(ticket -> new NamedTicket(ticket, List.of("addressedTo")));
            case ConversationEvent e -> Optional.empty();
            case LifecycleEvent e -> Optional.empty();
            case AssignmentEvent e -> Optional.empty();
            case ClassificationEvent e -> Optional.empty();
            case SuspensionEvent e -> Optional.empty();
            case ResolutionEvent e -> Optional.empty();
            case ParticipationEvent e -> Optional.empty();
            case ImportEvent e -> Optional.empty();
        };
    }

    private static NamedTicket in(RelationEvent event) {
        return switch (event) {
            case TicketLinked e -> named(e.other(), "other", "otherNumber");
            case TicketUnlinked e -> named(e.other(), "other", "otherNumber");
            case TicketMerged e -> named(e.into(), "into", "intoNumber");
            case TicketAbsorbed e -> named(e.from(), "from", "fromNumber");
            case TicketUnmerged e -> named(e.outOf(), "outOf", "outOfNumber");
            case MergedTicketReleased e -> named(e.released(), "released", "releasedNumber");
            case MessagesSplitOff e -> named(e.newTicket(), "newTicket", "newNumber");
            case MessagesTakenOver e -> named(e.from(), "from", "fromNumber");
        };
    }

    private static NamedTicket named(TicketId ticket, String id, String number) {
        return new NamedTicket(ticket, List.of(id, number));
    }
}
