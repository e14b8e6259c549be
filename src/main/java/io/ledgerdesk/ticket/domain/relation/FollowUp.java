package io.ledgerdesk.ticket.domain.relation;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.ticket.command.ConversationCommand.NewTicket;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.TicketRejection.TicketExists;
import io.ledgerdesk.ticket.domain.state.Contacts;
import io.ledgerdesk.ticket.domain.state.Ticket;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A new ticket for a message that another one takes no more. */
public final class FollowUp {
    private FollowUp() {}

    /**
     * The new ticket, linked with the one that took the message no more.
     *
     * @param own the one that the author had asked in: what others asked stays theirs
     */
    public static Decision<TicketEvent> of(
            Streams<Ticket> streams,
            Registered ticket,
            Registered own,
            ReceiveMessage c,
            NewTicket made,
            Instant receivedAt) {
        Optional<Ticket> there = streams.of(made.id().tag());
        if (there.isEmpty()) {
            return Decision.needs(made.id().tag());
        }
        if (!(there.get() instanceof Unregistered)) {
            return Decision.rejected(new TicketExists());
        }
        return Decision.accepted(
                List.of(
                        new TicketLinked(
                                ticket.id(),
                                LinkKind.FOLLOW_UP_OF,
                                LinkEnd.TO,
                                made.id(),
                                made.number()),
                        Contacts.registeredOutOf(
                                own, made, c.channel(), null, c.text(), receivedAt),
                        new TicketLinked(
                                made.id(),
                                LinkKind.FOLLOW_UP_OF,
                                LinkEnd.FROM,
                                ticket.id(),
                                ticket.number())));
    }
}
