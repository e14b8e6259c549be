package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.catalogue.word.HoldReason.OTHER;
import static io.ledgerdesk.catalogue.word.HoldReason.SCHEDULED;
import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.BOT;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.NOW;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.TICKET;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aResolvedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketInProgress;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfFirstLine;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfIvan;
import static io.ledgerdesk.ticket.domain.Scenario.aWaitingTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AssignmentCommand.UnassignTicket;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.command.LifecycleCommand.ReinstateTicket;
import io.ledgerdesk.ticket.command.SuspensionCommand.ChangeHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.PutOnHold;
import io.ledgerdesk.ticket.command.SuspensionCommand.ResumeWork;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.HoldChanged;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds, waits, and what the desk does by itself when they last. */
class SuspensionTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final ResumeWork RESUME = new ResumeWork(TICKET);
    private static final MessageId LATER = new MessageId(new UUID(2, 7));

    @Test
    void aHoldEndsInTheFutureOrIsOpen() {
        aNewTicket().when(IVAN, hold(NOW)).thenRefused("HOLD_ENDS_IN_PAST");
        aNewTicket().when(IVAN, hold(NOW.minusSeconds(1))).thenRefused("HOLD_ENDS_IN_PAST");
        aNewTicket().when(IVAN, hold(NOW.plusSeconds(1))).thenState(TicketState.ON_HOLD);
        aNewTicket().when(IVAN, hold(null)).thenState(TicketState.ON_HOLD);
        aNewTicket()
                .when(IVAN, hold(Instant.parse("3000-01-02T00:00:00Z")))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket()
                .when(IVAN, new PutOnHold(TICKET, OTHER, " ", null))
                .thenRefused("VALIDATION_FAILED");
        aNewTicket().when(ANNA, hold(null)).thenRefused("FORBIDDEN");
    }

    @Test
    void workGoesOnWhereItWas() {
        aNewTicket().given(IVAN, hold(null)).when(IVAN, RESUME).thenState(TicketState.NEW);
        aTicketOfFirstLine()
                .given(IVAN, hold(null))
                .when(IVAN, RESUME)
                .thenState(TicketState.ASSIGNED);
        aTicketOfIvan().given(IVAN, hold(null)).when(IVAN, RESUME).thenState(TicketState.ASSIGNED);
        aTicketInProgress()
                .given(IVAN, hold(null))
                .when(IVAN, RESUME)
                .thenState(TicketState.IN_PROGRESS);
        aTicketInProgress()
                .given(IVAN, hold(null))
                .given(OLGA, Cast.assignTo(OLGA))
                .when(IVAN, RESUME)
                .thenState(TicketState.ASSIGNED);
        aTicketInProgress()
                .given(IVAN, hold(null))
                .given(OLGA, new UnassignTicket(TICKET, "Ill"))
                .thenState(TicketState.ON_HOLD)
                .when(IVAN, RESUME)
                .thenState(TicketState.NEW);
    }

    @Test
    void aHoldAfterAWaitNeverGoesBackToWaiting() {
        aWaitingTicket()
                .given(IVAN, hold(null))
                .when(IVAN, RESUME)
                .thenState(TicketState.IN_PROGRESS);
        aWaitingTicket().when(IVAN, RESUME).thenState(TicketState.IN_PROGRESS);
    }

    @Test
    void aChangedHoldNamesOldAndNewAndTheSameAgainRecordsNothing() {
        Scenario held = aTicketInProgress().given(IVAN, hold(TOMORROW));
        HoldChanged event =
                held.when(IVAN, new ChangeHold(TICKET, SCHEDULED, "Parts", null))
                        .event(HoldChanged.class);
        assertThat(event.from().until()).isEqualTo(TOMORROW);
        assertThat(event.from().reason()).isEqualTo(OTHER);
        assertThat(event.to().until()).isNull();
        held.when(IVAN, new ChangeHold(TICKET, OTHER, "Later", TOMORROW)).thenNothing();
        held.when(IVAN, new ChangeHold(TICKET, OTHER, "Later", NOW))
                .thenRefused("HOLD_ENDS_IN_PAST");
    }

    @Test
    void aHoldEndsByItselfAtTheEndThatHoldsStill() {
        Scenario held = aTicketInProgress().given(IVAN, hold(TOMORROW));
        WorkResumed event = held.when(BOT, new EndHold(TICKET, TOMORROW)).event(WorkResumed.class);
        assertThat(event.because()).isEqualTo(ResumedBecause.HOLD_ENDED);
        assertThat(event.state()).isEqualTo(TicketState.IN_PROGRESS);
        held.given(IVAN, new ChangeHold(TICKET, OTHER, "Later", TOMORROW.plusSeconds(60)))
                .when(BOT, new EndHold(TICKET, TOMORROW))
                .thenNothing();
        held.given(IVAN, RESUME).when(BOT, new EndHold(TICKET, TOMORROW)).thenNothing();
        held.when(IVAN, new EndHold(TICKET, TOMORROW)).thenRefused("FORBIDDEN");
    }

    @Test
    void aCancelledHoldComesBackWithItsEnd() {
        aTicketInProgress()
                .given(IVAN, hold(TOMORROW))
                .given(IVAN, Cast.cancel(CancelReason.SPAM))
                .given(IVAN, new ReinstateTicket(TICKET, null))
                .thenState(TicketState.ON_HOLD)
                .when(BOT, new EndHold(TICKET, TOMORROW))
                .thenHappened(WorkResumed.class);
    }

    @Test
    void theRequesterIsRemindedOfTheOpenQuestionOnceAStep() {
        Scenario waiting = aWaitingTicket();
        Scenario reminded = waiting.given(BOT, remind(Cast.MESSAGE, 1));
        assertThat(reminded.event(RequesterReminded.class).state())
                .isEqualTo(TicketState.WAITING_FOR_REQUESTER);
        reminded.when(BOT, remind(Cast.MESSAGE, 1)).thenNothing();
        reminded.when(BOT, remind(Cast.MESSAGE, 2)).thenHappened(RequesterReminded.class);
        waiting.when(BOT, remind(LATER, 1)).thenNothing();
        reminded.given(IVAN, Cast.ask(LATER))
                .when(BOT, remind(LATER, 1))
                .thenHappened(RequesterReminded.class);
        waiting.given(ANNA, Cast.message()).when(BOT, remind(Cast.MESSAGE, 1)).thenNothing();
        aResolvedTicket().when(BOT, remind(Cast.MESSAGE, 1)).thenHappened(RequesterReminded.class);
    }

    @Test
    void anUnansweredQuestionIsResolvedWithoutAnAnswer() {
        Scenario waiting = aWaitingTicket();
        Scenario resolved =
                waiting.when(BOT, new ResolveUnanswered(TICKET, Cast.MESSAGE, LATER))
                        .thenHappened(TicketResolved.class)
                        .thenState(TicketState.RESOLVED);
        assertThat(resolved.event(TicketResolved.class).answer()).isNull();
        assertThat(resolved.event(TicketResolved.class).firstResponse()).isFalse();
        resolved.when(BOT, new ResolveUnanswered(TICKET, Cast.MESSAGE, LATER)).thenNothing();
        waiting.given(IVAN, Cast.ask(LATER))
                .when(BOT, new ResolveUnanswered(TICKET, Cast.MESSAGE, LATER))
                .thenNothing();
        resolved.when(BOT, new CloseUnanswered(TICKET, LATER)).thenState(TicketState.CLOSED);
    }

    @Test
    void anUnansweredAnswerIsClosedUnlessSomethingHappened() {
        CloseUnanswered close = new CloseUnanswered(TICKET, Cast.MESSAGE);
        aResolvedTicket()
                .when(BOT, close)
                .thenHappened(TicketClosed.class)
                .when(BOT, close)
                .thenNothing();
        aResolvedTicket().given(ANNA, Cast.reopen()).when(BOT, close).thenNothing();
        aResolvedTicket()
                .given(ANNA, Cast.reopen())
                .given(IVAN, Cast.resolve(LATER))
                .when(BOT, close)
                .thenNothing();
        aWaitingTicket().when(BOT, close).thenNothing();
    }

    private static PutOnHold hold(@Nullable Instant until) {
        return new PutOnHold(TICKET, OTHER, "Later", until);
    }

    private static RemindRequester remind(MessageId about, int step) {
        return new RemindRequester(TICKET, about, step);
    }
}
