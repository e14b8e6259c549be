package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.Ticket.Rating;
import io.ledgerdesk.ticket.domain.Ticket.Registered;
import io.ledgerdesk.ticket.domain.Ticket.Round;
import io.ledgerdesk.ticket.domain.Ticket.Unregistered;
import io.ledgerdesk.ticket.domain.Ticket.Work;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkResumed;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.TicketEvent;

/** From events to the ticket that decisions read; an event that cannot follow changes nothing. */
final class Folding {
    private Folding() {}

    static Ticket after(Ticket ticket, TicketEvent event) {
        return switch (ticket) {
            case Unregistered none ->
                    event instanceof TicketRegistered registered ? first(registered) : none;
            case Registered known -> next(known, event);
        };
    }

    private static Registered first(TicketRegistered event) {
        return new Registered(
                event.ticket(),
                event.requester(),
                TicketState.NEW,
                ClassifiedAs.NONE,
                Work.NOBODYS,
                false,
                Round.FIRST);
    }

    private static Registered next(Registered before, TicketEvent event) {
        Registered t = before.in(event.stateAfter(before.state()));
        return switch (event) {
            case TicketRegistered e -> before;
            case TicketClassified e -> t.with(e.to());
            case TicketAssigned e -> t.with(before.work().givenTo(e.to(), e.state()));
            case WorkStarted e -> t.with(before.work().begun(true));
            case RequesterAnswered e -> t.answeredIf(e.firstResponse());
            case QuestionAsked e -> t.answeredIf(e.firstResponse());
            case TicketResolved e -> t.answeredIf(e.firstResponse());
            case TicketRated e -> t.with(rated(before.round(), e));
            case TicketClosed e ->
                    t.with(new Round(e.round(), before.round().rating(), e.closedAt()));
            case TicketReopened e ->
                    t.with(new Round(e.round(), null, null))
                            .with(before.work().begun(e.state() == TicketState.IN_PROGRESS));
            case WorkResumed e -> t;
            case MessageReceived e -> t;
            case NoteAdded e -> t;
            case ResolutionConfirmed e -> t;
            case TicketCancelled e -> t;
        };
    }

    private static Round rated(Round round, TicketRated e) {
        Personal<String> comment = e.comment();
        String words = comment == null ? null : comment.value();
        return new Round(
                round.number(), new Rating(e.score(), e.solved(), words), round.closedAt());
    }
}
