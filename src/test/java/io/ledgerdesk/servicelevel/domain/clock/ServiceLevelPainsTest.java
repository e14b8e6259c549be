package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.by;
import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.key;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What users of other desks suffer from, as far as clocks can do something about it. */
class ServiceLevelPainsTest {
    private static final TargetKind RESOLUTION = TargetKind.RESOLUTION;

    @Test
    void pain1_thePauseStillCountsAfterThePriorityWasRaisedInIt() {
        Story story =
                Story.under(hours(RESOLUTION, 8), hours(RESOLUTION, Priority.P1, 4))
                        .registered("02T09:00")
                        .moved("02T10:00", TicketState.WAITING_FOR_REQUESTER)
                        .priority("02T11:00", Priority.P1)
                        .moved("02T12:00", TicketState.NEW);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T15:00"));
        assertThat(story.sum(key(RESOLUTION), "02T13:00")).isEqualTo(2 * 3600);
    }

    @Test
    void pain2_aPauseOverAWeekendMovesNothing() {
        Story story = Story.under(hours(RESOLUTION, 8)).registered("06T16:00");
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("09T15:00"));
        story.moved("06T18:00", TicketState.WAITING_FOR_REQUESTER)
                .moved("09T09:00", TicketState.NEW);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("09T15:00"));
    }

    @Test
    void pain3_whatIsResumedAfterClosingGoesOnAtTheNextOpening() {
        Story story =
                Story.under(hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .moved("02T17:30", TicketState.WAITING_FOR_REQUESTER)
                        .moved("02T20:00", TicketState.NEW);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        Story inTime =
                Story.under(hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .moved("02T16:00", TicketState.WAITING_FOR_REQUESTER)
                        .moved("02T20:00", TicketState.NEW);
        assertThat(inTime.clock(RESOLUTION).dueAt()).isEqualTo(t("03T10:00"));
    }

    @Test
    void pain4_everyDeadlineShowsWhatItIsMadeOf() {
        Story story =
                Story.under(hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .moved("02T10:00", TicketState.WAITING_FOR_REQUESTER)
                        .moved("02T12:00", TicketState.NEW)
                        .shelf(
                                "02T13:00",
                                shelf -> shelf.calendar(Story.OFFICE, Shelf.office("09:00-14:00")))
                        .answered("03T10:00");
        assertThat(story.ledgerText(key(RESOLUTION), "05T10:00"))
                .isEqualTo("RUNNING 1 3600, PAUSED 1 0, RUNNING 1 3600, RUNNING 2 7200, MET 2 0");
        assertThat(story.ledger(key(RESOLUTION), "05T10:00"))
                .extracting(line -> line.cause().getLeastSignificantBits())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(story.clock(RESOLUTION).elapsedSeconds()).isEqualTo(4 * 3600);
    }

    @Test
    void pain5_timeWhileResolvedOrClosedDoesNotCountAfterReopening() {
        Story story =
                Story.under(hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .answered("02T11:00")
                        .moved("03T10:00", TicketState.CLOSED)
                        .reopened("04T09:00", TicketState.NEW);
        ClockKey second = new ClockKey(RESOLUTION, 2, 1);
        assertThat(story.clock(second).dueAt()).isEqualTo(t("04T15:00"));
        assertThat(story.ledgerText(second, "04T10:00"))
                .isEqualTo("RUNNING 1 7200, STOPPED 1 0, RUNNING 1 3600");
    }

    @Test
    void pain6_whatComesBeforeADeadlineIsCountedInBusinessTime() {
        Shelf shelf =
                Story.shelf()
                        .plan("plan", hours(RESOLUTION, 8))
                        .policy(
                                "default",
                                new EscalationStep(
                                        RESOLUTION,
                                        50,
                                        null,
                                        EscalationStep.Action.RAISE_PRIORITY,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .agreement("deal", Shelf.Deal.of("plan", Story.OFFICE));
        Story story = Story.on(shelf).registered("02T16:00");
        assertThat(story.noticed())
                .containsExactly(
                        "WARNING 50 of RESOLUTION at 03T11:00:00",
                        "STEP 1 of RESOLUTION at 03T11:00:00",
                        "WARNING 75 of RESOLUTION at 03T13:00:00",
                        "WARNING 90 of RESOLUTION at 03T14:12:00",
                        "BREACH of RESOLUTION at 03T15:00:00.000001");
    }

    @Test
    void pain7_eachTargetMayHaveItsOwnCalendar() {
        Story story =
                Story.under(
                                by(Story.ALWAYS, hours(TargetKind.FIRST_RESPONSE, 4)),
                                hours(RESOLUTION, 4))
                        .registered("02T20:00");
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).dueAt()).isEqualTo(t("03T00:00"));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T13:00"));
    }

    @Test
    void pain8_targetsAreIndependentAndAMoveDropsExactlyTheOldLinesOnes() {
        Story story =
                Story.under(
                                hours(TargetKind.FIRST_RESPONSE, 2),
                                hours(RESOLUTION, 8),
                                hours(TargetKind.NEXT_UPDATE, 1),
                                hours(TargetKind.ACCEPTANCE, 1),
                                hours(TargetKind.LINE_RESOLUTION, 4))
                        .registered("02T09:00")
                        .handed("02T09:30", Line.FIRST)
                        .spoke("02T10:00");
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).met()).isTrue();
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).dueAt()).isEqualTo(t("02T11:00"));
        story.handed("02T10:15", Story.SECOND).runner("02T10:15");
        assertThat(story.now().clocks())
                .extracting(clock -> clock.key().target() + " " + clock.key().turn(), Clock::dueAt)
                .containsExactly(
                        tuple("FIRST_RESPONSE 1", t("02T11:00")),
                        tuple("RESOLUTION 1", t("02T17:00")),
                        tuple("NEXT_UPDATE 1", t("02T11:00")),
                        tuple("ACCEPTANCE 2", t("02T11:15")),
                        tuple("LINE_RESOLUTION 2", t("02T14:15")));
    }

    @Test
    void pain9_whatIsWithdrawnIsNotDueAnyMore() {
        Story story = Story.under(hours(RESOLUTION, 8)).registered("02T09:00");
        story.shelf("02T10:00", shelf -> shelf.withdraw("deal"));
        assertThat(story.clock(RESOLUTION).status()).isEqualTo(Status.DROPPED);
        assertThat(story.clock(RESOLUTION).dueAt()).isNull();
        assertThat(story.now().agreement()).isNull();
        assertThat(story.noticed()).containsExactly("MOVED 1 of RESOLUTION at 02T10:00:00");
        assertThat(story.now().toRecord().getFirst().what().because())
                .isEqualTo(MovedBecause.WITHDRAWN);
        assertThat(story.runner("20T10:00")).hasSize(1);
        assertThat(story.notices()).isEmpty();
    }

    @Test
    void pain11_aCalendarOfOneWeekdayWorks() {
        Shelf shelf =
                Story.shelf()
                        .calendar(
                                "mondays",
                                Shelf.weekly(
                                        ZoneOffset.UTC,
                                        new DayOfWeek[] {DayOfWeek.MONDAY},
                                        "10:00-12:00"))
                        .plan("plan", hours(RESOLUTION, 4))
                        .agreement("deal", Shelf.Deal.of("plan", "mondays"));
        Story story = Story.on(shelf).registered("02T09:00");
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("09T12:00"));
        assertThat(story.runner("09T12:00")).hasSize(3);
        story.answered("09T12:00");
        assertThat(story.clock(RESOLUTION).met()).isTrue();
        assertThat(story.notices()).as("nothing is overdue any more").isEmpty();
    }

    @Test
    void pain22_theFirstResponseIsMetOnceAndStays() {
        Story story =
                Story.under(hours(TargetKind.FIRST_RESPONSE, 1))
                        .registered("02T09:00")
                        .spoke("02T09:10")
                        .answered("02T11:00")
                        .reopened("09T09:00", TicketState.NEW)
                        .spoke("09T12:00");
        Clock response = story.clock(TargetKind.FIRST_RESPONSE);
        assertThat(response.met()).isTrue();
        assertThat(response.elapsedSeconds()).isEqualTo(600);
        assertThat(story.now().clocks()).hasSize(1);
    }
}
