package io.ledgerdesk.ticket.event;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkResumed;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
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
import io.ledgerdesk.ticket.id.TicketId;

/** What happened to a ticket. Never rewritten: a new shape is a new revision. */
public sealed interface TicketEvent
        permits LifecycleEvent,
                AssignmentEvent,
                ConversationEvent,
                ClassificationEvent,
                ResolutionEvent {

    /** The ticket it happened to. */
    TicketId ticket();

    /**
     * The state the ticket is in after this event: the one place that says so, for the decider and
     * the read models alike.
     *
     * @param before the state until then; of no meaning for a registration
     */
    default TicketState stateAfter(TicketState before) {
        return switch (this) {
            case TicketRegistered e -> TicketState.NEW;
            case TicketCancelled e -> TicketState.CANCELLED;
            case TicketAssigned e -> e.state();
            case WorkStarted e -> TicketState.IN_PROGRESS;
            case WorkResumed e -> e.state();
            case QuestionAsked e -> TicketState.WAITING_FOR_REQUESTER;
            case TicketResolved e -> TicketState.RESOLVED;
            case TicketReopened e -> e.state();
            case TicketClosed e -> TicketState.CLOSED;
            case RequesterAnswered e -> before;
            case MessageReceived e -> before;
            case NoteAdded e -> before;
            case TicketClassified e -> before;
            case TicketRated e -> before;
            case ResolutionConfirmed e -> before;
        };
    }
}
