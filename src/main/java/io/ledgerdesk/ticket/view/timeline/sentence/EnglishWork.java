package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.EnglishWords.QUOTES;

import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.AssignmentEvent;
import io.ledgerdesk.ticket.event.AssignmentEvent.ManagementInformed;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketAssigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketEscalated;
import io.ledgerdesk.ticket.event.AssignmentEvent.TicketUnassigned;
import io.ledgerdesk.ticket.event.AssignmentEvent.WorkStarted;
import io.ledgerdesk.ticket.event.ResolutionEvent;
import io.ledgerdesk.ticket.event.ResolutionEvent.ClosedTicketReviewed;
import io.ledgerdesk.ticket.event.ResolutionEvent.Proposal;
import io.ledgerdesk.ticket.event.ResolutionEvent.ProposalWithdrawn;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionApproved;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionProposed;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionRejected;
import io.ledgerdesk.ticket.event.ResolutionEvent.Score;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.TicketPutOnHold;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.util.ArrayList;
import java.util.List;

/** In English: who works on it, what it waits for, and how it ends. */
final class EnglishWork {
    private static final String REASON = "; reason: ";
    private static final String SOLUTION = "; internal solution: ";

    private EnglishWork() {}

    static String assignment(Scene scene, AssignmentEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketAssigned e ->
                    "%s assigned the ticket to %s in line %s (before: %s)"
                            .formatted(
                                    who,
                                    QUOTES.responsible(e.to()),
                                    e.line(),
                                    QUOTES.responsible(e.from()));
            case WorkStarted e ->
                    e.agent().id().equals(scene.actor())
                            ? who + " started work"
                            : who + " started the work of " + QUOTES.agent(e.agent());
            case TicketUnassigned e ->
                    "%s unassigned the ticket (before: %s): it is %s now%s"
                            .formatted(
                                    who,
                                    QUOTES.responsible(e.from()),
                                    EnglishWords.of(e.state()),
                                    QUOTES.behind(REASON, scene.internal(e.reason())));
            case TicketEscalated e ->
                    "%s escalated the ticket from line %s%s to line %s%s: it is %s now%s"
                            .formatted(
                                    who,
                                    e.fromLine(),
                                    QUOTES.inBrackets(e.from()),
                                    e.line(),
                                    QUOTES.inBrackets(e.to()),
                                    EnglishWords.of(e.state()),
                                    QUOTES.behind(REASON, scene.internal(e.reason())));
            case ManagementInformed e ->
                    "%s informed %s as a manager%s"
                            .formatted(
                                    who,
                                    QUOTES.agent(e.manager()),
                                    QUOTES.behind(REASON, e.reason()));
        };
    }

    static String suspension(Scene scene, SuspensionEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketPutOnHold e ->
                    who + " put the ticket on hold" + (scene.staff() ? hold(e.hold()) : "");
            case HoldChanged e -> who + " changed the hold" + changes(e.from(), e.to());
            case WorkResumed e ->
                    "%s ended the wait (%s): the ticket is %s again"
                            .formatted(who, because(e.because()), EnglishWords.of(e.state()));
            case RequesterReminded e ->
                    "%s reminded the requester %s, reminder %d"
                            .formatted(
                                    who,
                                    e.state() == TicketState.RESOLVED
                                            ? "to confirm the resolution"
                                            : "to answer the question",
                                    e.step());
        };
    }

    static String resolution(Scene scene, ResolutionEvent event) {
        String who = scene.who();
        return switch (event) {
            case TicketResolved e ->
                    "%s resolved the ticket as %s%s%s"
                            .formatted(
                                    who,
                                    EnglishWords.of(e.code()),
                                    QUOTES.after(e.answer()),
                                    QUOTES.behind(SOLUTION, scene.internal(e.solution())));
            case ResolutionConfirmed e -> who + " confirmed the resolution";
            case TicketRated e ->
                    "%s rated the answer %d of 5, %s%s"
                            .formatted(
                                    who,
                                    e.score(),
                                    e.solved() ? "solved" : "not solved",
                                    QUOTES.after(e.comment()));
            case TicketReopened e ->
                    "%s reopened the ticket, which is %s again, round %d (%s)%s"
                            .formatted(
                                    who,
                                    EnglishWords.of(e.state()),
                                    e.round(),
                                    because(e.because()),
                                    QUOTES.after(e.reason()));
            case TicketClosed e -> "%s closed the ticket (%s)".formatted(who, because(e.because()));
            case ResolutionProposed e ->
                    who
                            + " proposed a resolution for review"
                            + (scene.staff() ? proposal(e.proposal()) : "");
            case ResolutionApproved e ->
                    who
                            + " approved the proposed resolution"
                            + (e.edited() ? " with a changed answer" : "");
            case ResolutionRejected e ->
                    who
                            + " rejected the proposed resolution"
                            + QUOTES.behind(REASON, scene.internal(e.reason()));
            case ProposalWithdrawn e -> who + " withdrew the proposed resolution";
            case ClosedTicketReviewed e ->
                    "%s reviewed the closed ticket, round %d: %s%s"
                            .formatted(
                                    who,
                                    e.round(),
                                    scores(e.scores()),
                                    QUOTES.behind("; comment: ", e.comment()));
        };
    }

    private static String hold(Hold hold) {
        return (hold.until() == null ? "" : " until " + EnglishWords.time(hold.until()))
                + " ("
                + EnglishWords.of(hold.reason())
                + ")"
                + QUOTES.after(hold.text());
    }

    private static String changes(Hold from, Hold to) {
        List<String> changes = new ArrayList<>();
        EnglishWords.change(
                changes, "reason", EnglishWords.of(from.reason()), EnglishWords.of(to.reason()));
        EnglishWords.change(
                changes, "end", EnglishWords.time(from.until()), EnglishWords.time(to.until()));
        if (isErased(from) && isErased(to)) {
            changes.add("text " + QUOTES.erased());
        } else {
            EnglishWords.change(
                    changes,
                    "text",
                    QUOTES.text(from.text(), EnglishWords.NONE),
                    QUOTES.text(to.text(), EnglishWords.NONE));
        }
        return changes.isEmpty() ? "" : ": " + String.join(", ", changes);
    }

    /** Whether it may have changed unseen. */
    private static boolean isErased(Hold hold) {
        return hold.text() != null && hold.text().isErased();
    }

    private static String proposal(Proposal proposal) {
        return " as "
                + EnglishWords.of(proposal.code())
                + QUOTES.after(proposal.answer())
                + QUOTES.behind(SOLUTION, proposal.solution());
    }

    private static String scores(List<Score> scores) {
        List<String> told =
                scores.stream()
                        .map(s ->
                                QUOTES.quoted(s.criterion().value()) + " " + s.points() + " of 100")
                        .toList();
        return told.isEmpty() ? "no scores" : String.join(", ", told);
    }

    private static String because(ResumedBecause because) {
        return switch (because) {
            case BY_HAND -> "by hand";
            case REQUESTER_ANSWERED -> "the requester answered";
            case HOLD_ENDED -> "the hold’s end was reached";
        };
    }

    private static String because(ReopenedBecause because) {
        return switch (because) {
            case REQUESTED -> "it was asked for";
            case RATED_NOT_SOLVED -> "rated as not solved";
            case MESSAGE_RECEIVED -> "the requester wrote again";
        };
    }

    private static String because(ClosedBecause because) {
        return switch (because) {
            case CONFIRMED -> "the requester confirmed";
            case RATED_SOLVED -> "rated as solved";
            case CLOSED_BY_DESK -> "by the desk";
            case ASKED_TO_CLOSE -> "the requester asked for it";
            case NO_ANSWER -> "the requester did not answer in time";
        };
    }
}
