package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.domain.Cast.ANNA;
import static io.ledgerdesk.ticket.domain.Cast.BOT;
import static io.ledgerdesk.ticket.domain.Cast.CRM;
import static io.ledgerdesk.ticket.domain.Cast.IVAN;
import static io.ledgerdesk.ticket.domain.Cast.OLGA;
import static io.ledgerdesk.ticket.domain.Cast.STRANGER;
import static io.ledgerdesk.ticket.domain.Scenario.aClosedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aNewTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aResolvedTicket;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketInProgress;
import static io.ledgerdesk.ticket.domain.Scenario.aTicketOfFirstLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.ResolutionCommand.RateTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ReopenTicket;
import io.ledgerdesk.ticket.command.ResolutionCommand.ResolveTicket;
import io.ledgerdesk.ticket.command.TicketRejection.InvalidState;
import io.ledgerdesk.ticket.command.TicketRejection.ReopenWindowOver;
import io.ledgerdesk.ticket.domain.rules.TextRules;
import io.ledgerdesk.ticket.domain.rules.TicketLimits;
import io.ledgerdesk.ticket.domain.rules.TicketRules;
import io.ledgerdesk.ticket.event.ResolutionEvent.ResolutionConfirmed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketRated;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketReopened;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    @Test
    void anAnswerResolvesAndTheSolutionIsApart() {
        TicketResolved event = aResolvedTicket().event(TicketResolved.class);
        assertThat(event.code()).isEqualTo(ResolutionCode.SOLVED);
        assertThat(event.answer()).isNotEqualTo(event.solution());
        assertThat(event.round()).isEqualTo(1);
    }

    @Test
    void onlyNoAnswerNeedsNoAnswer() {
        aTicketInProgress()
                .when(IVAN, silent(ResolutionCode.SOLVED))
                .thenRefused("VALIDATION_FAILED");
        TicketResolved event =
                aTicketInProgress()
                        .when(BOT, silent(ResolutionCode.NO_ANSWER))
                        .event(TicketResolved.class);
        assertThat(event.answer()).isNull();
    }

    @Test
    void confirmingClosesAndCannotBeRepeated() {
        aResolvedTicket()
                .when(ANNA, Cast.confirm())
                .thenHappened(ResolutionConfirmed.class, TicketClosed.class)
                .when(ANNA, Cast.confirm())
                .thenRefused("INVALID_STATE");
    }

    @Test
    void staffClosesOnlyWhatIsResolved() {
        TicketClosed event = aResolvedTicket().when(IVAN, Cast.close()).event(TicketClosed.class);
        assertThat(event.because()).isEqualTo(ClosedBecause.CLOSED_BY_DESK);
        InvalidState refused =
                (InvalidState) aTicketInProgress().when(IVAN, Cast.close()).refusal();
        assertThat(refused.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(refused.allowed())
                .contains("resolveTicket", "receiveMessage")
                .doesNotContain("closeTicket", "reopenTicket", "rateTicket", "resumeWork");
    }

    @Test
    void ratedAsSolvedItIsClosed() {
        TicketRated event =
                aResolvedTicket()
                        .when(ANNA, Cast.rate(4, true))
                        .thenHappened(TicketRated.class, TicketClosed.class)
                        .thenState(TicketState.CLOSED)
                        .event(TicketRated.class);
        assertThat(event.round()).isEqualTo(1);
    }

    @Test
    void ratedAsNotSolvedANewRoundBegins() {
        Scenario after =
                aResolvedTicket()
                        .when(ANNA, Cast.rate(1, false))
                        .thenHappened(TicketRated.class, TicketReopened.class)
                        .thenState(TicketState.IN_PROGRESS);
        assertThat(after.known().round().number()).isEqualTo(2);
        assertThat(after.known().round().rating()).isNull();
    }

    @Test
    void aRatingMayBeChangedUntilTheWindowEnds() {
        Scenario rated = aResolvedTicket().given(ANNA, Cast.rate(4, true));
        rated.when(ANNA, Cast.rate(4, true)).thenNothing();
        rated.later(Duration.ofDays(14))
                .when(ANNA, Cast.rate(5, true))
                .thenHappened(TicketRated.class)
                .thenState(TicketState.CLOSED);
        rated.later(Duration.ofDays(15))
                .when(ANNA, Cast.rate(5, true))
                .thenRefused("REOPEN_WINDOW_OVER");
        rated.when(ANNA, Cast.rate(1, false)).thenHappened(TicketRated.class, TicketReopened.class);
    }

    @Test
    void onlyTheRequesterRates() {
        for (var actor : List.of(IVAN, BOT, CRM)) {
            aResolvedTicket().when(actor, Cast.rate(5, true)).thenRefused("FORBIDDEN");
        }
        aResolvedTicket().when(STRANGER, Cast.rate(5, true)).thenRefused("TICKET_NOT_FOUND");
    }

    @Test
    void aLinkOfAnEarlierRoundIsRefused() {
        Scenario secondRound =
                aResolvedTicket().given(ANNA, Cast.reopen()).given(IVAN, Cast.resolve());
        secondRound.when(ANNA, rate(5, 1, null)).thenRefused("ROUND_OVER");
        secondRound.when(ANNA, rate(5, 2, null)).thenState(TicketState.CLOSED);
    }

    @Test
    void aRatingIsOneToFiveWithACleanComment() {
        aResolvedTicket().when(ANNA, Cast.rate(0, true)).thenRefused("VALIDATION_FAILED");
        aResolvedTicket().when(ANNA, Cast.rate(6, false)).thenRefused("VALIDATION_FAILED");
        aResolvedTicket().when(ANNA, rate(5, null, "\u0000")).thenRefused("VALIDATION_FAILED");
    }

    @Test
    void reopenedItGoesToTheLastAgentElseTheLastGroupElseThePool() {
        aResolvedTicket().when(ANNA, Cast.reopen()).thenState(TicketState.IN_PROGRESS);
        aTicketOfFirstLine()
                .given(IVAN, Cast.resolve())
                .when(ANNA, Cast.reopen())
                .thenState(TicketState.ASSIGNED);
        aNewTicket()
                .given(IVAN, Cast.resolve())
                .when(OLGA, Cast.reopen())
                .thenState(TicketState.NEW);
        aResolvedTicket()
                .when(ANNA, new ReopenTicket(Cast.TICKET, ""))
                .thenRefused("VALIDATION_FAILED");
    }

    @Test
    void theWindowIsCountedInCalendarDaysOfTheDesksZoneFromTheLatestClosing() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TicketRules rules = new TicketRules(30, berlin, TextRules.DEFAULTS, TicketLimits.DEFAULTS);
        Instant closed = Instant.parse("2026-03-02T09:00:00Z");
        Instant until = Instant.parse("2026-04-01T08:00:00Z");
        assertThat(rules.reopenableUntil(closed)).isEqualTo(until);
        Scenario reclosed =
                aClosedTicket()
                        .later(Duration.ofDays(10))
                        .given(ANNA, Cast.reopen())
                        .given(IVAN, Cast.resolve())
                        .given(IVAN, Cast.close())
                        .later(Duration.ofDays(14));
        reclosed.when(ANNA, Cast.reopen()).thenState(TicketState.IN_PROGRESS);
        Scenario late = reclosed.later(Duration.ofSeconds(1)).when(ANNA, Cast.reopen());
        assertThat(((ReopenWindowOver) late.refusal()).message()).contains("follow-up");
    }

    private static ResolveTicket silent(ResolutionCode code) {
        return new ResolveTicket(Cast.TICKET, Cast.MESSAGE, code, null, null);
    }

    private static RateTicket rate(int score, @Nullable Integer round, @Nullable String comment) {
        return new RateTicket(Cast.TICKET, score, true, comment, round);
    }
}
