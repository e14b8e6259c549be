package io.ledgerdesk.ticket.event;

import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.Optional;

/** What happened to a ticket. Never rewritten: a new shape is a new revision. */
public sealed interface TicketEvent
        permits LifecycleEvent,
                AssignmentEvent,
                SuspensionEvent,
                ConversationEvent,
                ClassificationEvent,
                ResolutionEvent,
                RelationEvent,
                ParticipationEvent,
                ImportEvent {

    /** The ticket it happened to. */
    TicketId ticket();

    /** What was said at the registration, of an event that a ticket begins with; else nothing. */
    default Optional<TicketRegistered> registration() {
        return switch (this) {
            case TicketRegistered e -> Optional.of(e);
            case TicketImported e -> Optional.of(e.registered());
            default -> Optional.empty();
        };
    }

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
            case TicketReinstated e -> e.state();
            case TicketAssigned e -> e.state();
            case TicketUnassigned e -> e.state();
            case TicketEscalated e -> e.state();
            case WorkStarted e -> TicketState.IN_PROGRESS;
            case TicketPutOnHold e -> TicketState.ON_HOLD;
            case WorkResumed e -> e.state();
            case QuestionAsked e -> TicketState.WAITING_FOR_REQUESTER;
            case ResolutionProposed e -> TicketState.IN_REVIEW;
            case ResolutionRejected e -> TicketState.IN_PROGRESS;
            case ProposalWithdrawn e -> TicketState.IN_PROGRESS;
            case TicketResolved e -> TicketState.RESOLVED;
            case TicketReopened e -> e.state();
            case TicketClosed e -> TicketState.CLOSED;
            case TicketMerged e -> TicketState.CANCELLED;
            case TicketUnmerged e -> e.state();
            case ManagementInformed e -> before;
            case HoldChanged e -> before;
            case RequesterReminded e -> before;
            case RequesterAnswered e -> before;
            case MessageReceived e -> before;
            case NoteAdded e -> before;
            case NoteEdited e -> before;
            case FileAttached e -> before;
            case FileRemoved e -> before;
            case InternalFileAttached e -> before;
            case InternalFileRemoved e -> before;
            case TicketClassified e -> before;
            case PriorityOverridden e -> before;
            case PriorityReset e -> before;
            case TicketCorrected e -> before;
            case CustomFieldsSet e -> before;
            case ProcessBegun e -> before;
            case TicketTagged e -> before;
            case TicketUntagged e -> before;
            case ResolutionApproved e -> before;
            case TicketRated e -> before;
            case ResolutionConfirmed e -> before;
            case ClosedTicketReviewed e -> before;
            case TicketLinked e -> before;
            case TicketUnlinked e -> before;
            case TicketAbsorbed e -> before;
            case MergedTicketReleased e -> before;
            case MessagesSplitOff e -> before;
            case MessagesTakenOver e -> before;
            case TicketWatched e -> before;
            case TicketUnwatched e -> before;
            case TicketShared e -> before;
            case TicketUnshared e -> before;
            case WorkLogged e -> before;
            case CallLogged e -> before;
            case ChecklistStepTicked e -> before;
            case ChecklistStepUnticked e -> before;
            case TicketImported e -> e.state();
            case StateImported e -> e.to();
            case RowImported e -> before;
        };
    }
}
