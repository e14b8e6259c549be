package io.ledgerdesk.ticket.view.card.extras;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent;
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
import io.ledgerdesk.ticket.event.ImportEvent.RowImported;
import io.ledgerdesk.ticket.event.ImportEvent.StateImported;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.HeldFor;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.ImportedFrom;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.MergedInto;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.Points;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.ProposedAnswer;
import io.ledgerdesk.ticket.view.card.extras.CardExtras.ScoreCard;
import io.ledgerdesk.ticket.word.Contact;
import org.jspecify.annotations.Nullable;

/** The extras on their way from before an event to after it. */
public final class CardExtrasStep {
    private @Nullable TicketState before;
    private @Nullable HeldFor hold;
    private @Nullable ProposedAnswer proposal;
    private @Nullable MergedInto merge;
    private boolean overridden;
    private Line line;
    private boolean vip;
    private final CardMarks marks;
    private final CardCircle circle;
    private @Nullable ScoreCard review;
    private int workedMinutes;
    private @Nullable ImportedFrom importedFrom;
    private @Nullable CardProcess process;

    private CardExtrasStep(CardExtras extras) {
        before = extras.before();
        hold = extras.hold();
        proposal = extras.proposal();
        merge = extras.merge();
        overridden = extras.overridden();
        line = extras.line();
        vip = extras.vip();
        marks = new CardMarks(extras);
        circle = new CardCircle(extras);
        review = extras.review();
        workedMinutes = extras.workedMinutes();
        importedFrom = extras.importedFrom();
        process = extras.process();
    }

    /**
     * The extras after the event; the same object where it changes none of them.
     *
     * @param from the ticket's state until then
     * @param to the ticket's state from then on
     */
    public static CardExtras after(
            CardExtras extras, RecordedEvent recorded, TicketState from, TicketState to) {
        CardExtrasStep step = new CardExtrasStep(extras);
        step.moved(from, to);
        switch ((TicketEvent) recorded.event()) {
            case AssignmentEvent e -> step.assigned(e);
            case SuspensionEvent e -> step.suspended(e);
            case ClassificationEvent e -> step.classified(e);
            case ResolutionEvent e -> step.resolved(e);
            case RelationEvent e -> step.related(e);
            case ParticipationEvent e -> step.joined(e, recorded);
            case ImportEvent e -> step.imported(e);
            case LifecycleEvent e -> {}
            case ConversationEvent e -> {}
        }
        CardExtras after = step.extras();
        return after.equals(extras) ? extras : after;
    }

    private CardExtras extras() {
        return new CardExtras(
                before,
                hold,
                proposal,
                merge,
                overridden,
                line,
                vip,
                marks.tags(),
                marks.fields(),
                circle.watchers(),
                circle.shares(),
                review,
                workedMinutes,
                importedFrom,
                process);
    }

    private void moved(TicketState from, TicketState to) {
        if (from == to) {
            return;
        }
        if (to == TicketState.CANCELLED) {
            before = from;
            return;
        }
        before = null;
        hold = to == TicketState.ON_HOLD ? hold : null;
        proposal = to == TicketState.IN_REVIEW ? proposal : null;
    }

    private void assigned(AssignmentEvent event) {
        switch (event) {
            case TicketAssigned e -> line = e.line();
            case TicketEscalated e -> line = e.line();
            case TicketUnassigned e -> {}
            case WorkStarted e -> {}
            case ManagementInformed e -> {}
        }
    }

    private void suspended(SuspensionEvent event) {
        switch (event) {
            case TicketPutOnHold e -> hold = HeldFor.of(e.hold());
            case HoldChanged e -> hold = HeldFor.of(e.to());
            case WorkResumed e -> {}
            case RequesterReminded e -> {}
        }
    }

    private void classified(ClassificationEvent event) {
        switch (event) {
            case PriorityOverridden e -> overridden = true;
            case PriorityReset e -> overridden = false;
            case TicketTagged e -> marks.tagged(e.tags());
            case TicketUntagged e -> marks.untagged(e.tags());
            case CustomFieldsSet e -> marks.changed(e.changes());
            case TicketCorrected e -> {
                Contact requester = e.to().requester();
                vip = requester == null ? vip : requester.vip();
            }
            case TicketClassified e -> {}
            case ProcessBegun e -> process = CardProcess.begun(process, e);
        }
    }

    private void resolved(ResolutionEvent event) {
        switch (event) {
            case ResolutionProposed e -> proposal = proposed(e.proposal());
            case ClosedTicketReviewed e ->
                    review =
                            new ScoreCard(
                                    e.round(),
                                    e.scores().stream()
                                            .map(score ->
                                                    new Points(score.criterion(), score.points()))
                                            .toList(),
                                    text(e.comment()));
            case TicketReopened e -> review = null;
            case TicketResolved e -> {}
            case ResolutionApproved e -> {}
            case ResolutionRejected e -> {}
            case ProposalWithdrawn e -> {}
            case ResolutionConfirmed e -> {}
            case TicketRated e -> {}
            case TicketClosed e -> {}
        }
    }

    private static ProposedAnswer proposed(Proposal proposal) {
        return new ProposedAnswer(
                proposal.proposer(),
                proposal.message(),
                proposal.code(),
                text(proposal.answer()),
                text(proposal.solution()));
    }

    private void related(RelationEvent event) {
        circle.after(event);
        if (event instanceof TicketMerged e) {
            merge = new MergedInto(e.into(), e.intoNumber());
        } else if (event instanceof TicketUnmerged) {
            merge = null;
        }
    }

    private void joined(ParticipationEvent event, RecordedEvent recorded) {
        circle.after(event);
        if (event instanceof WorkLogged e) {
            workedMinutes += e.minutes();
        }
        process = CardProcess.after(process, recorded);
    }

    private void imported(ImportEvent event) {
        switch (event) {
            case TicketImported e -> hold = HeldFor.imported(e.hold());
            case StateImported e -> {
                hold = e.to() == TicketState.CANCELLED ? hold : HeldFor.imported(e.hold());
                review = e.reopens() ? null : review;
            }
            case RowImported e -> importedFrom = ImportedFrom.after(importedFrom, e.row());
        }
    }

    static @Nullable String text(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.value();
    }
}
