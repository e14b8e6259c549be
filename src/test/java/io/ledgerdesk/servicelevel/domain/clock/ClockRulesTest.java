package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.key;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import org.junit.jupiter.api.Test;

/** When clocks begin, end and are judged. */
class ClockRulesTest {
    private static final TargetKind RESPONSE = TargetKind.FIRST_RESPONSE;
    private static final TargetKind RESOLUTION = TargetKind.RESOLUTION;
    private static final TargetKind UPDATE = TargetKind.NEXT_UPDATE;

    @Test
    void aClockStartsWhereTheAgreementSays() {
        Story received = starting(ClockStart.RECEIVED).registered("02T20:00");
        assertThat(received.clock(RESPONSE).startedAt()).isEqualTo(t("02T20:00"));
        assertThat(received.clock(RESPONSE).dueAt()).isEqualTo(t("03T13:00"));
        Story opening = starting(ClockStart.OPENING).registered("02T20:00");
        assertThat(opening.clock(RESPONSE).startedAt()).isEqualTo(t("03T09:00"));
        opening.moved("02T21:00", TicketState.IN_PROGRESS).spoke("02T22:00");
        assertThat(opening.clock(RESPONSE).met()).isTrue();
        Story assigned = starting(ClockStart.ASSIGNMENT).registered("02T20:00");
        assertThat(assigned.has(RESPONSE)).isFalse();
        assigned.handed("03T11:00", Line.FIRST);
        assertThat(assigned.clock(RESPONSE).dueAt()).isEqualTo(t("03T15:00"));
    }

    @Test
    void theTermThatSaysMoreHoldsAndOfEqualOnesTheOneWithAPriority() {
        TargetTerm incident =
                new TargetTerm(RESOLUTION, TicketKind.INCIDENT, null, null, 6 * 3600, null);
        TargetTerm both =
                new TargetTerm(RESOLUTION, TicketKind.INCIDENT, Priority.P2, null, 3600, null);
        Story story =
                Story.under(hours(RESOLUTION, 8), incident, hours(RESOLUTION, Priority.P1, 2), both)
                        .registered("02T09:00");
        assertThat(story.clock(RESOLUTION).targetSeconds()).isEqualTo(8 * 3600);
        story.classified("02T09:00", TicketKind.INCIDENT, null);
        assertThat(story.clock(RESOLUTION).targetSeconds()).isEqualTo(6 * 3600);
        story.classified("02T09:00", TicketKind.INCIDENT, Priority.P1);
        assertThat(story.clock(RESOLUTION).targetSeconds()).isEqualTo(2 * 3600);
        story.classified("02T09:00", TicketKind.INCIDENT, Priority.P2);
        assertThat(story.clock(RESOLUTION).targetSeconds()).isEqualTo(3600);
    }

    @Test
    void atItsInstantATargetIsInTimeAndAMicrosecondLaterItIsNot() {
        Story inTime = eight().registered("02T09:00").answered("02T17:00");
        assertThat(inTime.clock(RESOLUTION).met()).isTrue();
        Story late = eight().registered("02T09:00").answered("02T17:00:00.000001");
        assertThat(late.clock(RESOLUTION).met()).isFalse();
        assertThat(late.noticed()).contains("BREACH of RESOLUTION at 02T17:00:00.000001");
    }

    @Test
    void whatIsReceivedLateGetsTheHighestWarningThatPassedAndTheBreach() {
        Story late = eight().registered("02T09:00", "02T15:30", false);
        assertThat(late.noticed())
                .containsExactly(
                        "WARNING 75 of RESOLUTION at 02T15:30:00",
                        "WARNING 90 of RESOLUTION at 02T16:12:00",
                        "BREACH of RESOLUTION at 02T17:00:00.000001");
        Story tooLate = eight().registered("02T09:00", "03T15:30", false);
        assertThat(tooLate.runner("03T15:30"))
                .containsExactly(
                        "WARNING 90 of RESOLUTION at 03T15:30:00",
                        "BREACH of RESOLUTION at 03T15:30:00");
        assertThat(tooLate.clock(RESOLUTION).breachedAt()).isEqualTo(t("02T17:00"));
    }

    @Test
    void whatIsNoticedLateIsNoticedWithItsInstantsEachOnce() {
        Story story = eight().registered("02T09:00");
        assertThat(story.runner("05T09:00"))
                .containsExactly(
                        "WARNING 50 of RESOLUTION at 02T13:00:00",
                        "WARNING 75 of RESOLUTION at 02T15:00:00",
                        "WARNING 90 of RESOLUTION at 02T16:12:00",
                        "BREACH of RESOLUTION at 02T17:00:00.000001");
        assertThat(story.runner("30T09:00")).isEmpty();
        story.moved("30T10:00", TicketState.WAITING_FOR_REQUESTER)
                .moved("30T11:00", TicketState.IN_PROGRESS)
                .answered("30T12:00");
        assertThat(story.notices()).as("a pause warns of nothing anew").isEmpty();
        assertThat(story.clock(RESOLUTION).met()).isFalse();
    }

    @Test
    void whatPassedBeforeItEndedIsRecordedAfterwardsAndTheClockKeptUntilThen() {
        Story story =
                Story.under(hours(UPDATE, 2))
                        .registered("02T09:00")
                        .spoke("02T09:00")
                        .spoke("02T12:00");
        assertThat(story.now().clocks()).hasSize(2);
        assertThat(story.runner("02T12:00"))
                .containsExactly(
                        "WARNING 50 of NEXT_UPDATE at 02T12:00:00",
                        "WARNING 75 of NEXT_UPDATE at 02T12:00:00",
                        "WARNING 90 of NEXT_UPDATE at 02T12:00:00",
                        "BREACH of NEXT_UPDATE at 02T12:00:00");
        assertThat(story.now().clocks())
                .extracting(Clock::key)
                .containsExactly(new ClockKey(UPDATE, 1, 2));
    }

    @Test
    void aBreachIsNotRepeatedInTheNextRound() {
        Story story = eight().registered("02T09:00").answered("03T11:00");
        story.reopened("04T09:00", TicketState.IN_PROGRESS);
        ClockKey second = new ClockKey(RESOLUTION, 2, 1);
        assertThat(story.clock(second).breachedAt()).isEqualTo(t("02T17:00"));
        assertThat(story.runner("05T09:00"))
                .filteredOn(said -> said.startsWith("BREACH"))
                .containsExactly("BREACH of RESOLUTION at 03T11:00:00");
        assertThat(story.now().clocks()).extracting(Clock::key).containsExactly(second);
    }

    @Test
    void updatesAreDueInCyclesFromTheFirstResponseOn() {
        Story story = Story.under(hours(UPDATE, 2)).registered("02T09:00");
        story.spoke("02T10:00");
        assertThat(story.clock(UPDATE).dueAt()).isEqualTo(t("02T12:00"));
        story.spoke("02T10:50");
        assertThat(story.clock(new ClockKey(UPDATE, 1, 2)).dueAt()).isEqualTo(t("02T12:50"));
        story.answered("02T11:30");
        assertThat(story.now().clocks()).as("the answer begins no cycle").isEmpty();
        story.reopened("03T09:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(new ClockKey(UPDATE, 2, 1)).dueAt()).isEqualTo(t("03T11:00"));
    }

    @Test
    void aLineIsJudgedFromItsHandOverUntilItIsDone() {
        Story story =
                Story.under(
                                hours(TargetKind.ACCEPTANCE, 1),
                                new TargetTerm(
                                        TargetKind.LINE_RESOLUTION,
                                        null,
                                        null,
                                        Story.SECOND,
                                        7200,
                                        null))
                        .registered("02T09:00")
                        .handed("02T10:00", Line.FIRST);
        assertThat(story.has(TargetKind.LINE_RESOLUTION)).isFalse();
        story.handed("02T11:30", Story.SECOND).moved("02T12:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(new ClockKey(TargetKind.ACCEPTANCE, 1, 1)).met())
                .as("the first line had it too long")
                .isFalse();
        assertThat(story.clock(new ClockKey(TargetKind.ACCEPTANCE, 1, 2)).met()).isTrue();
        story.handed("02T13:30", Line.FIRST);
        assertThat(story.clock(new ClockKey(TargetKind.LINE_RESOLUTION, 1, 2)).met())
                .as("given on at its last second")
                .isTrue();
    }

    @Test
    void whatIsCancelledGoesOnWhenItIsReinstated() {
        Story story =
                Story.under(hours(RESPONSE, 4), hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .moved("02T10:00", TicketState.CANCELLED);
        assertThat(story.clock(RESPONSE).status()).isEqualTo(Status.STOPPED);
        assertThat(story.clock(RESPONSE).met()).isNull();
        assertThat(story.notices()).isEmpty();
        story.moved("03T09:00", TicketState.NEW);
        assertThat(story.clock(RESPONSE).dueAt()).isEqualTo(t("03T12:00"));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T16:00"));
    }

    @Test
    void nothingIsNoticedOfImportedTicketsButTheyAreJudged() {
        Story story =
                eight().registered("02T09:00", "02T09:00", true).priority("02T10:00", Priority.P1);
        story.answered("04T09:00");
        assertThat(story.clock(RESOLUTION).met()).isFalse();
        assertThat(story.notices()).isEmpty();
    }

    @Test
    void timeNeverGoesBack() {
        Story story =
                eight().registered("02T09:00")
                        .moved("02T12:00", TicketState.WAITING_FOR_REQUESTER)
                        .moved("02T11:00", TicketState.IN_PROGRESS)
                        .answered("02T10:00");
        assertThat(story.clock(RESOLUTION).elapsedSeconds()).isEqualTo(3 * 3600);
        assertThat(story.clock(RESOLUTION).stoppedAt()).isEqualTo(t("02T12:00"));
    }

    @Test
    void aLongLifeStaysBoundedAndItsSumTrue() {
        Story story =
                Story.under(
                                hours(RESOLUTION, 1000),
                                hours(UPDATE, 1),
                                hours(TargetKind.ACCEPTANCE, 1))
                        .registered("02T09:00");
        for (int i = 0; i < 100; i++) {
            String minute = "02T%02d:%02d".formatted(9 + i / 60, i % 60);
            story.moved(minute, TicketState.WAITING_FOR_REQUESTER)
                    .moved(minute + ":20", TicketState.ASSIGNED)
                    .handed(minute + ":30", i % 2 == 0 ? Line.FIRST : Story.SECOND)
                    .spoke(minute + ":40");
        }
        TicketClocks now = story.now();
        assertThat(now.clocks()).hasSize(3);
        assertThat(now.course().phases()).hasSizeLessThanOrEqualTo(128);
        assertThat(story.clock(RESOLUTION).past()).hasSizeLessThanOrEqualTo(Clock.MAX_PAST);
        long counted = story.sum(key(RESOLUTION), "02T10:40");
        assertThat(counted).isEqualTo(100 * 40);
        assertThat(story.clock(RESOLUTION).elapsedSeconds()).isEqualTo(counted - 40);
    }

    private static Story eight() {
        return Story.under(hours(RESOLUTION, 8));
    }

    private static Story starting(ClockStart start) {
        return Story.on(
                Story.shelf()
                        .plan("plan", hours(RESPONSE, 4))
                        .agreement("deal", Shelf.Deal.of("plan", Story.OFFICE).start(start)));
    }
}
