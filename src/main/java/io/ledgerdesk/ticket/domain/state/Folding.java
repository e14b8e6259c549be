package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.domain.state.Round.Rating;
import io.ledgerdesk.ticket.domain.state.Round.Review;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.domain.state.Ticket.Registration;
import io.ledgerdesk.ticket.domain.state.Ticket.Unregistered;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ClassificationEvent;
import io.ledgerdesk.ticket.event.ClassificationEvent.Correction;
import io.ledgerdesk.ticket.event.ClassificationEvent.CustomFieldsSet;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityOverridden;
import io.ledgerdesk.ticket.event.ClassificationEvent.PriorityReset;
import io.ledgerdesk.ticket.event.ClassificationEvent.ProcessBegun;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketClassified;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketCorrected;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketTagged;
import io.ledgerdesk.ticket.event.ClassificationEvent.TicketUntagged;
import io.ledgerdesk.ticket.event.ConversationEvent;
import io.ledgerdesk.ticket.event.ConversationEvent.FileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.FileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileAttached;
import io.ledgerdesk.ticket.event.ConversationEvent.InternalFileRemoved;
import io.ledgerdesk.ticket.event.ConversationEvent.MessageReceived;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteAdded;
import io.ledgerdesk.ticket.event.ConversationEvent.NoteEdited;
import io.ledgerdesk.ticket.event.ConversationEvent.QuestionAsked;
import io.ledgerdesk.ticket.event.ConversationEvent.RequesterAnswered;
import io.ledgerdesk.ticket.event.ImportEvent;
import io.ledgerdesk.ticket.event.ImportEvent.TicketImported;
import io.ledgerdesk.ticket.event.LifecycleEvent;
import io.ledgerdesk.ticket.event.LifecycleEvent.TicketRegistered;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent;
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
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.word.Contact;
import org.jspecify.annotations.Nullable;

/** From events to the ticket that decisions read; an event that cannot follow changes nothing. */
public final class Folding {
    private Folding() {}

    public static Ticket after(Ticket ticket, TicketEvent event) {
        return switch (ticket) {
            case Unregistered none ->
                    event.registration().map(said -> first(said, event)).orElse(none);
            case Registered known -> next(known, event);
        };
    }

    private static Ticket first(TicketRegistered e, TicketEvent event) {
        Contact requester =
                new Contact(
                        e.requester(),
                        e.requesterName(),
                        e.requesterEmail(),
                        e.requesterPhone(),
                        e.company(),
                        e.companyName(),
                        e.vip());
        Registered made =
                new Registered(
                        e.ticket(),
                        new Registration(
                                e.number(), e.channel(), requester, e.subject(), e.description()),
                        Standing.NEW,
                        Marks.NONE,
                        Work.NOBODYS,
                        Round.FIRST,
                        Contents.EMPTY,
                        Relations.NONE,
                        Circle.NOBODY,
                        null);
        return event instanceof TicketImported imported ? Imports.after(made, imported) : made;
    }

    private static Registered next(Registered before, TicketEvent event) {
        Registered seen = touched(before);
        Registered t = seen.with(seen.standing().in(event.stateAfter(seen.state())));
        return switch (event) {
            case LifecycleEvent e -> t;
            case AssignmentEvent e -> t.with(assigned(t.work(), e));
            case SuspensionEvent e -> suspended(t, e);
            case ConversationEvent e -> written(t, e);
            case ClassificationEvent e -> classified(t, e);
            case ResolutionEvent e -> resolved(t, e);
            case RelationEvent e -> Ties.related(t, e);
            case ParticipationEvent e -> t.with(Ties.joined(t, e)).with(Ties.done(t, e));
            case ImportEvent e -> Imports.after(seen, e);
        };
    }

    /** That something has happened to it matters only of a ticket that was imported. */
    private static Registered touched(Registered t) {
        Provenance provenance = t.provenance();
        return provenance == null || !provenance.untouched() ? t : t.with(provenance.touched());
    }

    private static Work assigned(Work work, AssignmentEvent event) {
        return switch (event) {
            case TicketAssigned e -> work.givenTo(e.to(), e.line(), e.state());
            case TicketEscalated e -> work.givenTo(e.to(), e.line(), e.state());
            case TicketUnassigned e -> work.givenUp();
            case WorkStarted e -> work.begun(true);
            case ManagementInformed e -> work;
        };
    }

    private static Registered suspended(Registered t, SuspensionEvent event) {
        return switch (event) {
            case TicketPutOnHold e -> t.with(t.standing().heldBy(e.hold()));
            case HoldChanged e -> t.with(t.standing().heldBy(e.to()));
            case RequesterReminded e -> t.with(t.standing().reminded(e.step()));
            case WorkResumed e -> t;
        };
    }

    private static Registered written(Registered t, ConversationEvent event) {
        Contents contents = t.contents().and(event);
        return switch (event) {
            case RequesterAnswered e -> t.with(contents.answeredIf(e.firstResponse()));
            case QuestionAsked e ->
                    t.with(contents.answeredIf(e.firstResponse()))
                            .with(t.standing().awaiting(e.message()));
            case MessageReceived e -> t.with(contents);
            case NoteAdded e -> t.with(contents);
            case NoteEdited e -> t.with(contents);
            case FileAttached e -> t.with(contents);
            case FileRemoved e -> t.with(contents);
            case InternalFileAttached e -> t.with(contents);
            case InternalFileRemoved e -> t.with(contents);
        };
    }

    private static Registered classified(Registered t, ClassificationEvent event) {
        Marks marks = t.marks();
        return switch (event) {
            case TicketClassified e -> t.with(marks.classified(e.to(), e.rule()));
            case ProcessBegun e -> t.with(marks.with(marks.process().replacedBy(e.process())));
            case PriorityOverridden e -> t.with(marks.prioritised(e.to(), true));
            case PriorityReset e -> t.with(marks.prioritised(e.to(), false));
            case CustomFieldsSet e -> t.with(marks.changed(e.changes()));
            case TicketTagged e -> t.with(marks.tagged(e.tags()));
            case TicketUntagged e -> t.with(marks.untagged(e.tags()));
            case TicketCorrected e -> t.with(corrected(t.registration(), e.to()));
        };
    }

    private static Registration corrected(Registration said, Correction to) {
        return new Registration(
                said.number(),
                said.channel(),
                orElse(to.requester(), said.requester()),
                orElse(to.subject(), said.subject()),
                orElse(to.description(), said.description()));
    }

    private static Registered resolved(Registered t, ResolutionEvent event) {
        return switch (event) {
            case ResolutionProposed e -> t.with(t.standing().proposing(e.proposal()));
            case TicketResolved e ->
                    t.with(t.contents().and(e).answeredIf(e.firstResponse()))
                            .with(t.standing().awaiting(e.message()));
            case TicketRated e ->
                    t.with(t.round().rated(new Rating(e.score(), e.solved(), words(e.comment()))));
            case TicketClosed e -> t.with(t.round().closed(e.round(), e.closedAt()));
            case TicketReopened e ->
                    t.with(new Round(e.round(), null, null, null))
                            .with(t.work().begun(e.state() == TicketState.IN_PROGRESS));
            case ClosedTicketReviewed e ->
                    t.with(t.round().reviewed(new Review(e.scores(), words(e.comment()))));
            case ResolutionRejected e -> t.with(t.work().begun(true));
            case ProposalWithdrawn e -> t.with(t.work().begun(true));
            case ResolutionApproved e -> t;
            case ResolutionConfirmed e -> t;
        };
    }

    private static <T> T orElse(@Nullable T first, T second) {
        return first == null ? second : first;
    }

    private static @Nullable String words(@Nullable Personal<String> comment) {
        return comment == null ? null : comment.value();
    }
}
