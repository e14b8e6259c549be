package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
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
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts.Asker;
import io.ledgerdesk.ticket.view.reach.ReaderKeys;
import io.ledgerdesk.ticket.word.Contact;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket's {@link QueueFacts} after one more event. */
@Published
public final class QueueFold {
    private QueueFold() {}

    /**
     * The facts after the event.
     *
     * @param before absent before the registration
     * @param recorded a {@link TicketEvent}
     */
    public static QueueFacts after(@Nullable QueueFacts before, RecordedEvent recorded) {
        TicketEvent event = (TicketEvent) recorded.event();
        Optional<TicketRegistered> first = event.registration();
        if (first.isPresent()) {
            return registered(first.get(), event, recorded);
        }
        if (before == null) {
            throw new Fault(
                    "EVENT_OUT_OF_ORDER",
                    "%s at position %d is of ticket %s, which was never registered; see verifyHistory"
                            .formatted(
                                    recorded.header().type(), recorded.position(), event.ticket()));
        }
        return changed(before.inState(event.stateAfter(before.state())), event)
                .counted(before, since(recorded));
    }

    private static QueueFacts registered(
            TicketRegistered e, TicketEvent event, RecordedEvent recorded) {
        return new QueueFacts(
                new QueueFacts.Origin(
                        e.ticket(),
                        e.number().sequence(),
                        new Asker(e.requester(), e.company(), e.vip()),
                        e.receivedAt()),
                event.stateAfter(TicketState.NEW),
                Line.FIRST,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                since(recorded));
    }

    /** What was imported stands where it stands since it came there. */
    private static Instant since(RecordedEvent recorded) {
        return recorded.header().historical()
                ? recorded.header().occurredAt()
                : recorded.recordedAt();
    }

    private static QueueFacts changed(QueueFacts facts, TicketEvent event) {
        return switch (event) {
            case TicketAssigned e -> facts.givenTo(e.to(), e.line());
            case TicketEscalated e -> facts.givenTo(e.to(), e.line());
            case TicketUnassigned e -> facts.givenTo(Responsible.NOBODY, facts.line());
            case WorkStarted e -> facts.begunBy(e.agent().id());
            case TicketClassified e -> facts.classified(e.to());
            case PriorityOverridden e -> facts.ranked(e.to());
            case PriorityReset e -> facts.ranked(e.to());
            case TicketCorrected e -> corrected(facts, e.to().requester());
            case TicketRegistered e -> facts;
            case TicketCancelled e -> facts;
            case TicketReinstated e -> facts;
            case ManagementInformed e -> facts;
            case CustomFieldsSet e -> facts;
            case ProcessBegun e -> facts;
            case TicketTagged e -> facts;
            case TicketUntagged e -> facts;
            case ConversationEvent e -> facts;
            case SuspensionEvent e -> facts;
            case ResolutionEvent e -> facts;
            case RelationEvent e -> facts.sharedWith(ReaderKeys.after(facts.readers(), e));
            case ParticipationEvent e -> facts.sharedWith(ReaderKeys.after(facts.readers(), e));
            case ImportEvent e -> facts;
        };
    }

    private static QueueFacts corrected(QueueFacts facts, @Nullable Contact requester) {
        return requester == null
                ? facts
                : facts.from(new Asker(requester.id(), requester.company(), requester.vip()));
    }
}
