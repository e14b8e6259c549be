package io.ledgerdesk.ticket.view.card;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ClassifiedAs;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketCancelled;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketReinstated;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
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
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.card.TicketCard.Assignee;
import io.ledgerdesk.ticket.view.card.TicketCard.Mark;
import io.ledgerdesk.ticket.view.card.TicketCard.Progress;
import io.ledgerdesk.ticket.view.card.TicketCard.Registration;
import io.ledgerdesk.ticket.view.card.TicketCard.Requester;
import io.ledgerdesk.ticket.view.card.extras.CardExtras;
import io.ledgerdesk.ticket.word.Contact;
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
        Optional<TicketRegistered> first = ((TicketEvent) recorded.event()).registration();
        if (first.isPresent()) {
            return TicketCardStep.first(registered(first.get(), recorded), recorded);
        }
        TicketCardStep step = step(card, recorded);
        return changed(step, (TicketEvent) recorded.event()).card();
    }

    private static TicketCardStep changed(TicketCardStep step, TicketEvent event) {
        return switch (event) {
            case TicketRegistered e -> step;
            case TicketCancelled e -> step.cancelled(e.reason());
            case TicketReinstated e -> step.reinstated();
            case TicketClassified e -> step.classified(e.to());
            case PriorityOverridden e -> step.prioritised(e.to());
            case PriorityReset e -> step.prioritised(e.to());
            case TicketCorrected e -> step.corrected(corrected(step.registration(), e.to()));
            case TicketAssigned e -> assigned(step, e.from(), e.to());
            case TicketEscalated e -> assigned(step, e.from(), e.to());
            case TicketUnassigned e -> step.assigned(Assignee.NOBODY, false);
            case WorkStarted e -> started(step, e.agent());
            case RequesterAnswered e -> step.answered(e.firstResponse());
            case QuestionAsked e -> step.answered(e.firstResponse());
            case TicketResolved e -> resolved(step, e);
            case TicketRated e -> rated(step, e);
            case TicketReopened e -> step.reopened();
            case TicketClosed e -> step.closed(e.closedAt());
            case StateImported e -> step.imported(e);
            case TicketImported e -> step;
            case RowImported e -> step;
            case ConversationEvent e -> step;
            case SuspensionEvent e -> step;
            case RelationEvent e -> step;
            case ParticipationEvent e -> step;
            case ManagementInformed e -> step;
            case CustomFieldsSet e -> step;
            case ProcessBegun e -> step;
            case TicketTagged e -> step;
            case TicketUntagged e -> step;
            case ResolutionProposed e -> step;
            case ResolutionApproved e -> step;
            case ResolutionRejected e -> step;
            case ProposalWithdrawn e -> step;
            case ResolutionConfirmed e -> step;
            case ClosedTicketReviewed e -> step;
        };
    }

    private static Registration corrected(Registration said, Correction to) {
        Contact requester = to.requester();
        return said.corrected(
                requester == null ? said.requester() : requester(requester),
                to.subject() == null ? said.subject() : to.subject().value(),
                to.description() == null ? said.description() : to.description().value());
    }

    private static Requester requester(Contact who) {
        return new Requester(
                who.id(),
                text(who.name()),
                text(who.email()),
                text(who.phone()),
                who.company(),
                text(who.companyName()));
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
                new Progress(first, first, 0, 0, null, null, null),
                CardExtras.none(e.vip()));
    }

    private static TicketCardStep assigned(TicketCardStep step, Responsible from, Responsible to) {
        Responsible.Group group = to.group();
        Responsible.Agent agent = to.agent();
        Assignee now =
                new Assignee(
                        group == null ? null : group.id(),
                        group == null ? null : group.name().value(),
                        agent == null ? null : agent.id(),
                        agent == null ? null : text(agent.name()));
        return step.assigned(now, !from.isNobody() && !from.isSameAs(to));
    }

    private static TicketCardStep started(TicketCardStep step, Responsible.Agent agent) {
        Assignee before = step.assignee();
        String told = text(agent.name());
        boolean same = agent.id().equals(before.agent());
        Assignee now =
                new Assignee(
                        before.group(),
                        before.groupName(),
                        agent.id(),
                        told == null && same ? before.agentName() : told);
        return step.assigned(now, false);
    }

    private static TicketCardStep resolved(TicketCardStep step, TicketResolved e) {
        return step.answered(e.firstResponse())
                .resolved(
                        new TicketCard.Resolution(
                                e.round(), e.code(), text(e.answer()), text(e.solution())));
    }

    private static TicketCardStep rated(TicketCardStep step, TicketRated e) {
        return step.rated(
                new TicketCard.Rating(e.round(), e.score(), e.solved(), text(e.comment())));
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
