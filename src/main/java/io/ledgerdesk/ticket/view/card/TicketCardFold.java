package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.ticket.TicketState;
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
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Mark;
import io.ledgerdesk.ticket.view.card.TicketCard.Progress;
import io.ledgerdesk.ticket.view.card.TicketCard.Registration;
import io.ledgerdesk.ticket.view.card.TicketCard.Requester;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card after one more event: the same for the table, for receipts and for the past. */
public final class TicketCardFold {
    private static final Visibility VISIBILITY = new Visibility();

    private TicketCardFold() {}

    /** The card that the events of one ticket come to; empty if there is none of them. */
    public static Optional<TicketCard> fold(List<RecordedEvent> events) {
        TicketCard card = null;
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TicketEvent) {
                card = apply(card, recorded);
            }
        }
        return Optional.ofNullable(card);
    }

    /**
     * The card after the event.
     *
     * @param card before it; absent before the registration
     * @param recorded a {@link TicketEvent}
     */
    public static TicketCard apply(@Nullable TicketCard card, RecordedEvent recorded) {
        return switch ((TicketEvent) recorded.event()) {
            case TicketRegistered e -> registered(e, recorded);
            case TicketCancelled e -> step(card, recorded).cancelled(e.reason()).card();
            case TicketClassified e -> step(card, recorded).classified(e.to()).card();
            case TicketAssigned e -> assigned(step(card, recorded), e);
            case WorkStarted e -> started(step(card, recorded), e.agent());
            case WorkResumed e -> step(card, recorded).card();
            case RequesterAnswered e -> step(card, recorded).answered(e.firstResponse()).card();
            case QuestionAsked e -> step(card, recorded).answered(e.firstResponse()).card();
            case MessageReceived e -> step(card, recorded).card();
            case NoteAdded e -> step(card, recorded).card();
            case TicketResolved e -> resolved(step(card, recorded), e);
            case ResolutionConfirmed e -> step(card, recorded).card();
            case TicketRated e -> rated(step(card, recorded), e);
            case TicketReopened e -> step(card, recorded).reopened().card();
            case TicketClosed e -> step(card, recorded).closed(e.closedAt()).card();
        };
    }

    private static TicketCard registered(TicketRegistered e, RecordedEvent recorded) {
        Mark first = mark(0, recorded);
        return new TicketCard(
                new Registration(
                        e.ticket(),
                        e.number(),
                        e.externalId(),
                        e.channel(),
                        new Requester(
                                e.requester(),
                                text(e.requesterName()),
                                text(e.requesterEmail()),
                                text(e.requesterPhone()),
                                e.company(),
                                text(e.companyName())),
                        text(e.subject()),
                        text(e.description()),
                        e.receivedAt(),
                        recorded.header().occurredAt()),
                e.stateAfter(TicketState.NEW),
                null,
                ClassifiedAs.NONE,
                Assignee.NOBODY,
                null,
                null,
                new Progress(first, first, 0, 0, null, null, null));
    }

    private static TicketCard assigned(TicketCardStep step, TicketAssigned e) {
        Responsible.Group group = e.to().group();
        Responsible.Agent agent = e.to().agent();
        Assignee to =
                new Assignee(
                        group == null ? null : group.id(),
                        group == null ? null : group.name().value(),
                        agent == null ? null : agent.id(),
                        agent == null ? null : text(agent.name()));
        return step.assigned(to, !e.from().isNobody()).card();
    }

    private static TicketCard started(TicketCardStep step, Responsible.Agent agent) {
        Assignee before = step.card().assignee();
        String told = text(agent.name());
        boolean same = agent.id().equals(before.agent());
        Assignee now =
                new Assignee(
                        before.group(),
                        before.groupName(),
                        agent.id(),
                        told == null && same ? before.agentName() : told);
        return step.assigned(now, false).card();
    }

    private static TicketCard resolved(TicketCardStep step, TicketResolved e) {
        return step.answered(e.firstResponse())
                .resolved(
                        new TicketCard.Resolution(
                                e.round(), e.code(), text(e.answer()), text(e.solution())))
                .card();
    }

    private static TicketCard rated(TicketCardStep step, TicketRated e) {
        return step.rated(
                        new TicketCard.Rating(e.round(), e.score(), e.solved(), text(e.comment())))
                .card();
    }

    private static TicketCardStep step(@Nullable TicketCard card, RecordedEvent recorded) {
        TicketEvent event = (TicketEvent) recorded.event();
        if (card == null) {
            throw new Fault(
                    "EVENT_OUT_OF_ORDER",
                    "%s at position %d is of ticket %s, which was never registered; see verifyHistory"
                            .formatted(
                                    recorded.header().type(), recorded.position(), event.ticket()));
        }
        Progress so = card.progress();
        Progress now =
                new Progress(
                        mark(so.staff().version(), recorded),
                        VISIBILITY.mayRead(Actor.Kind.REQUESTER, event.getClass())
                                ? mark(so.requester().version(), recorded)
                                : so.requester(),
                        so.reopenings(),
                        so.handOvers(),
                        so.firstResponseAt(),
                        so.resolvedAt(),
                        so.closedAt());
        return new TicketCardStep(card, event.stateAfter(card.state()), now, recorded);
    }

    private static Mark mark(long before, RecordedEvent recorded) {
        return new Mark(before + 1, recorded.recordedAt(), recorded.position());
    }

    private static @Nullable String text(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.value();
    }
}
