package io.ledgerdesk.servicelevel.view.fact;

import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.servicelevel.domain.clock.ClockFact;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.CompanyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event of a ticket means for its clocks: some facts, of most events none. */
public final class TicketFacts {
    private TicketFacts() {}

    /** Facts that are known once it is known how the clocks stood. */
    @FunctionalInterface
    public interface Meaning {
        /**
         * @param before absent where the ticket's registration was not counted: then only facts
         *     that begin with one can be
         */
        List<ClockFact> facts(@Nullable TicketClocks before, Scene scene);
    }

    /** Absent where the event means nothing to clocks. */
    public static @Nullable Meaning of(RecordedEvent recorded) {
        return recorded.event() instanceof TicketEvent event
                ? meaning(event, new Telling(recorded.header()))
                : null;
    }

    /** The company that the event says the ticket is of; absent where it says nothing of it. */
    public static @Nullable CompanyId company(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TicketRegistered e -> e.company();
            case TicketImported e -> e.company();
            case TicketCorrected e ->
                    e.to().requester() == null ? null : e.to().requester().company();
            default -> null;
        };
    }

    private static @Nullable Meaning meaning(TicketEvent event, Telling say) {
        return switch (event) {
            case TicketRegistered e -> (none, scene) -> List.of(say.registered(e, scene));
            case TicketImported e -> (none, scene) -> say.imported(e, scene);
            case TicketCorrected e -> say.corrected(e.to().requester());
            case TicketClassified e -> say.classified(e.to());
            case PriorityOverridden e -> say.priority(e.to());
            case PriorityReset e -> say.priority(e.to());
            case TicketAssigned e -> say.handedOver(e.line(), e.state());
            case TicketEscalated e -> say.handedOver(e.line(), e.state());
            case TicketUnassigned e -> say.moved(e.state());
            case WorkStarted e -> say.moved(TicketState.IN_PROGRESS);
            case TicketPutOnHold e -> say.held(e.hold().reason());
            case HoldChanged e ->
                    e.from().reason() == e.to().reason() ? null : say.held(e.to().reason());
            case WorkResumed e -> say.moved(e.state());
            case QuestionAsked e -> say.spokeAndMoved(TicketState.WAITING_FOR_REQUESTER);
            case RequesterAnswered e -> say.spokeOnly();
            case ResolutionProposed e -> say.moved(TicketState.IN_REVIEW);
            case ResolutionRejected e -> say.moved(TicketState.IN_PROGRESS);
            case ProposalWithdrawn e -> say.moved(TicketState.IN_PROGRESS);
            case TicketResolved e ->
                    e.answer() == null
                            ? say.moved(TicketState.RESOLVED)
                            : say.spokeAndMoved(TicketState.RESOLVED);
            case TicketReopened e -> say.reopened(e.round(), e.state(), null);
            case TicketClosed e -> say.moved(TicketState.CLOSED);
            case TicketCancelled e -> say.ended();
            case TicketMerged e -> say.ended();
            case TicketReinstated e -> say.moved(e.state());
            case TicketUnmerged e -> say.moved(e.state());
            case StateImported e -> say.stateImported(e);
            case AssignmentEvent.ManagementInformed _,
                    ClassificationEvent.CustomFieldsSet _,
                    ClassificationEvent.ProcessBegun _,
                    ClassificationEvent.TicketTagged _,
                    ClassificationEvent.TicketUntagged _,
                    ConversationEvent.FileAttached _,
                    ConversationEvent.FileRemoved _,
                    ConversationEvent.InternalFileAttached _,
                    ConversationEvent.InternalFileRemoved _,
                    ConversationEvent.MessageReceived _,
                    ConversationEvent.NoteAdded _,
                    ConversationEvent.NoteEdited _,
                    ImportEvent.RowImported _,
                    ParticipationEvent.CallLogged _,
                    ParticipationEvent.ChecklistStepTicked _,
                    ParticipationEvent.ChecklistStepUnticked _,
                    ParticipationEvent.TicketShared _,
                    ParticipationEvent.TicketUnshared _,
                    ParticipationEvent.TicketUnwatched _,
                    ParticipationEvent.TicketWatched _,
                    ParticipationEvent.WorkLogged _,
                    RelationEvent.MergedTicketReleased _,
                    RelationEvent.MessagesSplitOff _,
                    RelationEvent.MessagesTakenOver _,
                    RelationEvent.TicketAbsorbed _,
                    RelationEvent.TicketLinked _,
                    RelationEvent.TicketUnlinked _,
                    ResolutionEvent.ClosedTicketReviewed _,
                    ResolutionEvent.ResolutionApproved _,
                    ResolutionEvent.ResolutionConfirmed _,
                    ResolutionEvent.TicketRated _,
                    SuspensionEvent.RequesterReminded _ ->
                    null;
        };
    }
}
