package io.ledgerdesk.servicelevel.view.replay;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of events that mean something to clocks, as the log names them. */
public final class FactTypes {
    private static final Set<Class<? extends TicketEvent>> CLASSES =
            Set.of(
                    TicketRegistered.class,
                    TicketImported.class,
                    TicketCorrected.class,
                    TicketClassified.class,
                    PriorityOverridden.class,
                    PriorityReset.class,
                    TicketAssigned.class,
                    TicketEscalated.class,
                    TicketUnassigned.class,
                    WorkStarted.class,
                    TicketPutOnHold.class,
                    HoldChanged.class,
                    WorkResumed.class,
                    QuestionAsked.class,
                    RequesterAnswered.class,
                    ResolutionProposed.class,
                    ResolutionRejected.class,
                    ProposalWithdrawn.class,
                    TicketResolved.class,
                    TicketReopened.class,
                    TicketClosed.class,
                    TicketCancelled.class,
                    TicketMerged.class,
                    TicketReinstated.class,
                    TicketUnmerged.class,
                    StateImported.class);

    /** Of tickets. */
    public static final Set<String> OF_TICKETS =
            CLASSES.stream().map(FactTypes::name).collect(Collectors.toUnmodifiableSet());

    /** Those, and what was noticed of clocks. */
    public static final Set<String> ALL =
            Stream.concat(
                            OF_TICKETS.stream(),
                            Stream.of(ClockEvent.class.getPermittedSubclasses())
                                    .map(FactTypes::name))
                    .collect(Collectors.toUnmodifiableSet());

    private FactTypes() {}

    private static String name(Class<?> type) {
        return type.getAnnotation(WireName.class).value();
    }
}
