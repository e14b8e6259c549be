package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.by;
import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.ClockStart;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised, from when on, and what stays when something else is. */
class ClockPromisesTest {
    private static final TargetKind RESPONSE = TargetKind.FIRST_RESPONSE;
    private static final TargetKind RESOLUTION = TargetKind.RESOLUTION;
    private static final CompanyId PART = new CompanyId("acme-north");

    @Test
    void theNextOpeningIsThatOfTheTargetsOwnHours() {
        Story story =
                Story.on(
                                Story.shelf()
                                        .plan(
                                                "plan",
                                                by(Story.ALWAYS, hours(RESPONSE, 1)),
                                                hours(RESOLUTION, 1))
                                        .agreement(
                                                "deal",
                                                Shelf.Deal.of("plan", Story.OFFICE)
                                                        .start(ClockStart.OPENING)))
                        .registered("06T20:00");
        assertThat(story.clock(RESPONSE).startedAt()).isEqualTo(t("06T20:00"));
        assertThat(story.clock(RESOLUTION).startedAt()).isEqualTo(t("09T09:00"));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("09T10:00"));
    }

    @Test
    void aClockThatStartsAtAssignmentKeepsItsStart() {
        Story story = assigned().priority("02T10:00", Priority.P1);
        assertThat(story.now().clocks()).isEmpty();
        story.moved("02T11:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T13:00"));
        story.moved("02T11:30", TicketState.NEW)
                .priority("02T11:40", Priority.P2)
                .handed("02T12:00", Story.SECOND);
        assertThat(story.clock(RESOLUTION).startedAt()).isEqualTo(t("02T11:00"));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T10:00"));
    }

    @Test
    void whatIsAnsweredBeforeItIsAssignedHasNoResponseToGive() {
        Story story = assigned().spoke("02T10:00").handed("02T11:00", Story.SECOND);
        assertThat(story.has(RESPONSE)).isFalse();
        assertThat(story.clock(RESOLUTION).startedAt()).isEqualTo(t("02T11:00"));
    }

    @Test
    void aKindThatIsFoundOutLaterAppliesToAllThatHasElapsed() {
        TargetTerm request =
                new TargetTerm(RESOLUTION, TicketKind.SERVICE_REQUEST, null, null, 3600, null);
        Story story = Story.under(hours(RESOLUTION, 8), request).registered("02T09:00");
        story.classified("02T09:30", TicketKind.SERVICE_REQUEST, null);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T10:00"));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.KIND);
    }

    @Test
    void aParentsAgreementHoldsForThoseThatHaveNoneOfTheirOwn() {
        Shelf shelf =
                Story.shelf()
                        .plan("plan", hours(RESOLUTION, 8))
                        .plan("gold", hours(RESOLUTION, 2))
                        .plan("own", hours(RESOLUTION, 1))
                        .agreement("deal", Shelf.Deal.of("plan", Story.OFFICE))
                        .agreement("acme", Shelf.Deal.of("gold", Story.OFFICE).company(Story.ACME));
        Story story = Story.on(shelf).registered("02T09:00").of("02T09:00", PART, Story.ACME);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T11:00"));
        story.of("02T09:10", PART);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));

        shelf.agreement("part", Shelf.Deal.of("own", Story.OFFICE).company(PART));
        Story own = Story.on(shelf).registered("02T09:00").of("02T09:00", PART, Story.ACME);
        assertThat(own.clock(RESOLUTION).dueAt()).isEqualTo(t("02T10:00"));
        own.shelf("02T09:30", some -> some.withdraw("part"));
        assertThat(own.clock(RESOLUTION).dueAt()).isEqualTo(t("02T11:00"));
        assertThat(lastMove(own).because()).isEqualTo(MovedBecause.WITHDRAWN);
    }

    @Test
    void aPriorityRaisedInAPauseIsWarnedOfWhenItGoesOn() {
        Story story = byPriority().held("02T10:00", HoldReason.APPROVAL);
        story.priority("02T10:30", Priority.P1).runner("02T10:30");
        assertThat(story.clock(RESOLUTION).status()).isEqualTo(Status.PAUSED);
        story.moved("02T12:00", TicketState.NEW);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T13:00"));
        assertThat(story.noticed())
                .containsExactly(
                        "WARNING 75 of RESOLUTION at 02T12:30:00",
                        "WARNING 90 of RESOLUTION at 02T12:48:00",
                        "BREACH of RESOLUTION at 02T13:00:00.000001");
    }

    @Test
    void eachWarningComesOnceForADueDateAndAnewForAnother() {
        Story story = byPriority();
        assertThat(warnings(story.runner("02T13:30"))).hasSize(1);
        story.moved("02T13:30", TicketState.WAITING_FOR_REQUESTER)
                .moved("02T14:30", TicketState.NEW);
        assertThat(warnings(story.runner("02T15:00"))).as("only the pause moved it").isEmpty();
        story.shelf("02T15:00", shelf -> shelf.plan("plan", hours(RESOLUTION, 9)));
        assertThat(warnings(story.runner("02T15:00")))
                .containsExactly("WARNING 50 of RESOLUTION at 02T15:00:00");
    }

    @Test
    void aRecordedBreachStaysThoughALaterChangeMakesItCountAsInTime() {
        Story story = byPriority().priority("02T12:00", Priority.P1);
        story.runner("02T12:00");
        story.priority("02T12:30", Priority.P3).answered("02T13:00");
        Clock clock = story.clock(RESOLUTION);
        assertThat(clock.met()).isTrue();
        assertThat(clock.breachedAt()).isEqualTo(t("02T11:00"));
    }

    @Test
    void itIsJudgedByTheTargetInForceWhenItStops() {
        Story story = byPriority().priority("02T10:00", Priority.P1).answered("02T12:00");
        assertThat(story.clock(RESOLUTION).met()).isFalse();
        assertThat(story.clock(RESOLUTION).targetSeconds()).isEqualTo(7_200);
        story.shelf("02T13:00", shelf -> shelf.plan("plan", hours(RESOLUTION, 8)));
        assertThat(story.clock(RESOLUTION).met()).as("what is finished stays").isFalse();
    }

    @Test
    void aChangeAfterTheEndCountsWhenItGoesOnAndABreachIsNotRepeated() {
        Story story = byPriority();
        story.runner("03T10:00");
        story.answered("03T10:00")
                .reopened("04T09:00", TicketState.NEW)
                .priority("04T09:30", Priority.P1);
        ClockKey second = new ClockKey(RESOLUTION, 2, 1);
        assertThat(story.clock(second).targetSeconds()).isEqualTo(7_200);
        assertThat(story.runner("20T09:00")).noneMatch(said -> said.startsWith("BREACH"));
        story.answered("20T10:00");
        assertThat(story.clock(second).met()).isFalse();
    }

    @Test
    void aCorrectedCalendarOfOneTargetLeavesTheOthers() {
        Story story =
                Story.under(by(Story.ALWAYS, hours(RESPONSE, 24)), hours(RESOLUTION, 8))
                        .registered("02T09:00")
                        .shelf(
                                "02T12:00",
                                shelf -> shelf.calendar(Story.OFFICE, Shelf.office("11:00-18:00")),
                                Story.OFFICE);
        assertThat(story.clock(RESPONSE).dueAt()).isEqualTo(t("03T09:00"));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T12:00"));
        assertThat(story.now().toRecord()).hasSize(1);
    }

    private static List<String> warnings(List<String> said) {
        return said.stream().filter(one -> one.startsWith("WARNING")).toList();
    }

    private static Story byPriority() {
        return Story.under(hours(RESOLUTION, 8), hours(RESOLUTION, Priority.P1, 2))
                .registered("02T09:00");
    }

    private static Story assigned() {
        return Story.on(
                        Story.shelf()
                                .plan(
                                        "plan",
                                        hours(RESPONSE, 4),
                                        hours(RESOLUTION, 8),
                                        hours(RESOLUTION, Priority.P1, 2))
                                .agreement(
                                        "deal",
                                        Shelf.Deal.of("plan", Story.OFFICE)
                                                .start(ClockStart.ASSIGNMENT)))
                .registered("02T09:00");
    }

    private static DueMoved lastMove(Story story) {
        return story.now().toRecord().getLast().what();
    }
}
