package io.ledgerdesk.ticket.view.timeline.sentence;

import static io.ledgerdesk.ticket.view.timeline.sentence.RussianWords.QUOTES;

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

/** In Russian: who works on it, what it waits for, and how it ends. */
final class RussianWork {
    private static final String REASON = "; причина: ";
    private static final String SOLUTION = "; внутреннее решение: ";

    private RussianWork() {}

    static String assignment(Scene scene, AssignmentEvent event) {
        return switch (event) {
            case TicketAssigned e ->
                    "новый ответственный — %s (прежде — %s), %s-я линия"
                            .formatted(
                                    QUOTES.responsible(e.to()),
                                    QUOTES.responsible(e.from()),
                                    e.line());
            case WorkStarted e ->
                    e.agent().id().equals(scene.actor())
                            ? "работа начата"
                            : "работа начата, исполнитель " + QUOTES.agent(e.agent());
            case TicketUnassigned e ->
                    "ответственный снят (прежде — %s), теперь заявка %s%s"
                            .formatted(
                                    QUOTES.responsible(e.from()),
                                    RussianWords.of(e.state()),
                                    QUOTES.behind(REASON, scene.internal(e.reason())));
            case TicketEscalated e ->
                    "заявка эскалирована с %s-й линии%s на %s-ю%s, теперь она %s%s"
                            .formatted(
                                    e.fromLine(),
                                    QUOTES.inBrackets(e.from()),
                                    e.line(),
                                    QUOTES.inBrackets(e.to()),
                                    RussianWords.of(e.state()),
                                    QUOTES.behind(REASON, scene.internal(e.reason())));
            case ManagementInformed e ->
                    "руководство поставлено в известность (%s)%s"
                            .formatted(
                                    QUOTES.agent(e.manager()), QUOTES.behind(REASON, e.reason()));
        };
    }

    static String suspension(Scene scene, SuspensionEvent event) {
        return switch (event) {
            case TicketPutOnHold e ->
                    "заявка приостановлена" + (scene.staff() ? hold(e.hold()) : "");
            case HoldChanged e -> "условия приостановки изменены" + changes(e.from(), e.to());
            case WorkResumed e ->
                    "ожидание закончено (%s), заявка снова %s"
                            .formatted(because(e.because()), RussianWords.of(e.state()));
            case RequesterReminded e ->
                    "напоминание заявителю № %d: %s"
                            .formatted(
                                    e.step(),
                                    e.state() == TicketState.RESOLVED
                                            ? "решение ждёт подтверждения"
                                            : "вопрос ждёт ответа");
        };
    }

    static String resolution(Scene scene, ResolutionEvent event) {
        return switch (event) {
            case TicketResolved e ->
                    "заявка решена (%s)%s%s"
                            .formatted(
                                    RussianWords.of(e.code()),
                                    QUOTES.after(e.answer()),
                                    QUOTES.behind(SOLUTION, scene.internal(e.solution())));
            case ResolutionConfirmed e -> "решение подтверждено";
            case TicketRated e ->
                    "оценка %d из 5, %s%s"
                            .formatted(
                                    e.score(),
                                    e.solved() ? "решено" : "не решено",
                                    QUOTES.after(e.comment()));
            case TicketReopened e ->
                    "заявка открыта повторно и снова %s, круг %d (%s)%s"
                            .formatted(
                                    RussianWords.of(e.state()),
                                    e.round(),
                                    because(e.because()),
                                    QUOTES.after(e.reason()));
            case TicketClosed e -> "заявка закрыта (%s)".formatted(because(e.because()));
            case ResolutionProposed e ->
                    "решение предложено на проверку"
                            + (scene.staff() ? proposal(e.proposal()) : "");
            case ResolutionApproved e ->
                    "предложенное решение одобрено"
                            + (e.edited() ? ", ответ при проверке изменён" : "");
            case ResolutionRejected e ->
                    "предложенное решение отклонено"
                            + QUOTES.behind(REASON, scene.internal(e.reason()));
            case ProposalWithdrawn e -> "предложенное решение отозвано";
            case ClosedTicketReviewed e ->
                    "качество работы по закрытой заявке оценено, круг %d: %s%s"
                            .formatted(
                                    e.round(),
                                    scores(e.scores()),
                                    QUOTES.behind("; комментарий: ", e.comment()));
        };
    }

    private static String hold(Hold hold) {
        return (hold.until() == null ? "" : " до " + RussianWords.time(hold.until()))
                + " ("
                + RussianWords.of(hold.reason())
                + ")"
                + QUOTES.after(hold.text());
    }

    private static String changes(Hold from, Hold to) {
        List<String> changes = new ArrayList<>();
        RussianWords.change(
                changes,
                "причина",
                QUOTES.quoted(RussianWords.of(from.reason())),
                QUOTES.quoted(RussianWords.of(to.reason())));
        RussianWords.change(changes, "срок", end(from), end(to));
        if (isErased(from) && isErased(to)) {
            changes.add("пояснение " + QUOTES.erased());
        } else {
            RussianWords.change(
                    changes,
                    "пояснение",
                    QUOTES.text(from.text(), RussianWords.NONE),
                    QUOTES.text(to.text(), RussianWords.NONE));
        }
        return changes.isEmpty() ? "" : ": " + String.join(", ", changes);
    }

    private static String end(Hold hold) {
        return QUOTES.quoted(hold.until() == null ? "бессрочно" : RussianWords.time(hold.until()));
    }

    /** Whether it may have changed unseen. */
    private static boolean isErased(Hold hold) {
        return hold.text() != null && hold.text().isErased();
    }

    private static String proposal(Proposal proposal) {
        return " ("
                + RussianWords.of(proposal.code())
                + ")"
                + QUOTES.after(proposal.answer())
                + QUOTES.behind(SOLUTION, proposal.solution());
    }

    private static String scores(List<Score> scores) {
        List<String> told =
                scores.stream()
                        .map(s ->
                                QUOTES.quoted(s.criterion().value())
                                        + " — "
                                        + s.points()
                                        + " из 100")
                        .toList();
        return told.isEmpty() ? "без баллов" : String.join(", ", told);
    }

    private static String because(ResumedBecause because) {
        return switch (because) {
            case BY_HAND -> "вручную";
            case REQUESTER_ANSWERED -> "получен ответ заявителя";
            case HOLD_ENDED -> "срок приостановки истёк";
        };
    }

    private static String because(ReopenedBecause because) {
        return switch (because) {
            case REQUESTED -> "по просьбе";
            case RATED_NOT_SOLVED -> "решение оценено как неудачное";
            case MESSAGE_RECEIVED -> "получено новое сообщение заявителя";
        };
    }

    private static String because(ClosedBecause because) {
        return switch (because) {
            case CONFIRMED -> "подтверждено заявителем";
            case RATED_SOLVED -> "решение оценено как удачное";
            case CLOSED_BY_DESK -> "службой поддержки";
            case ASKED_TO_CLOSE -> "по просьбе заявителя";
            case NO_ANSWER -> "заявитель не ответил в срок";
        };
    }
}
