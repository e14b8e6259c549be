package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.key;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.word.MovedBecause;
import io.ledgerdesk.ticket.TicketState;
import org.junit.jupiter.api.Test;

/** What else is promised or counted otherwise, and what is recorded of that. */
class ClockChangesTest {
    private static final TargetKind RESOLUTION = TargetKind.RESOLUTION;

    @Test
    void anotherPriorityAppliesToAllThatHasElapsed() {
        Story story = byPriority().registered("02T09:00").priority("02T10:00", Priority.P1);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T11:00"));
        DueMoved moved = lastMove(story);
        assertThat(moved.from()).isEqualTo(t("02T17:00"));
        assertThat(moved.to()).isEqualTo(t("02T11:00"));
        assertThat(moved.because()).isEqualTo(MovedBecause.PRIORITY);
    }

    @Test
    void whatMovesIntoThePastIsBreachedAtOnce() {
        Story story = byPriority().registered("02T09:00").priority("02T12:00", Priority.P1);
        assertThat(story.runner("02T12:00"))
                .containsExactly(
                        "MOVED 1 of RESOLUTION at 02T12:00:00",
                        "WARNING 90 of RESOLUTION at 02T12:00:00",
                        "BREACH of RESOLUTION at 02T12:00:00");
        story.priority("02T13:00", Priority.P3);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        assertThat(story.runner("20T12:00"))
                .as("warned of the new instant, but breached only once")
                .containsExactly(
                        "MOVED 2 of RESOLUTION at 02T13:00:00",
                        "WARNING 50 of RESOLUTION at 02T13:00:00",
                        "WARNING 75 of RESOLUTION at 02T15:00:00",
                        "WARNING 90 of RESOLUTION at 02T16:12:00");
    }

    @Test
    void aBreachThatWasNotRecordedYetIsNotLostWhenTheDueDateMoves() {
        Story story = byPriority().registered("02T09:00").priority("02T09:30", Priority.P1);
        story.priority("02T12:00", Priority.P3);
        Notice breach =
                story.notices().stream()
                        .filter(notice -> notice.sort() == Notice.Sort.BREACH)
                        .findFirst()
                        .orElseThrow();
        assertThat(breach.at()).isEqualTo(t("02T12:00"));
        assertThat(story.fold.event(story.now(), breach, story.shelf.book(), t("02T12:00")))
                .containsInstanceOf(TargetBreached.class)
                .hasValueSatisfying(event -> {
                    TargetBreached breached = (TargetBreached) event;
                    assertThat(breached.dueAt()).isEqualTo(t("02T11:00"));
                    assertThat(breached.targetSeconds()).isEqualTo(7200);
                });
    }

    @Test
    void aPauseMovesWithoutAWordButAPromiseChangedInItIsRecorded() {
        Story story = byPriority().registered("02T09:00");
        story.moved("02T10:00", TicketState.WAITING_FOR_REQUESTER)
                .moved("02T11:00", TicketState.NEW)
                .moved("02T11:30", TicketState.WAITING_FOR_REQUESTER);
        assertThat(story.now().toRecord()).isEmpty();
        story.priority("02T13:00", Priority.P1);
        assertThat(lastMove(story)).returns(null, DueMoved::from).returns(null, DueMoved::to);
    }

    @Test
    void aChangedCalendarCountsFromTheChangeOn() {
        Story story =
                byPriority()
                        .registered("02T09:00")
                        .shelf(
                                "02T12:00",
                                shelf -> shelf.calendar(Story.OFFICE, Shelf.office("10:00-15:00")));
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T12:00"));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.CALENDAR);
        assertThat(story.ledgerText(key(RESOLUTION), "03T12:00"))
                .isEqualTo("RUNNING 1 10800, RUNNING 2 18000");
    }

    @Test
    void aCorrectedCalendarCountsWhatHadElapsedAnewButNotWhatIsFinished() {
        Story story =
                Story.under(hours(RESOLUTION, 8), hours(TargetKind.FIRST_RESPONSE, 4))
                        .registered("02T09:00")
                        .spoke("02T11:00")
                        .shelf(
                                "02T12:00",
                                shelf -> shelf.calendar(Story.OFFICE, Shelf.office("10:00-15:00")),
                                Story.OFFICE);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("03T13:00"));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.CALENDAR_CORRECTED);
        assertThat(story.ledgerText(key(RESOLUTION), "02T13:00"))
                .isEqualTo("RUNNING 2 7200, RUNNING 2 3600");
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).elapsedSeconds()).isEqualTo(7200);
    }

    @Test
    void aTargetThatIsDroppedAndPromisedAgainCountsAllTheTime() {
        Story story =
                Story.under(hours(RESOLUTION, Priority.P1, 8))
                        .registered("02T09:00")
                        .priority("02T10:00", Priority.P1);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        story.priority("02T11:00", Priority.P2);
        assertThat(story.clock(RESOLUTION).status()).isEqualTo(Status.DROPPED);
        assertThat(lastMove(story))
                .returns(t("02T17:00"), DueMoved::from)
                .returns(null, DueMoved::to);
        story.priority("02T13:00", Priority.P1);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        assertThat(story.clock(RESOLUTION).elapsedSeconds()).isEqualTo(4 * 3600);
    }

    @Test
    void anAgreementThatIsDefinedLaterDoesNotTouchATicketUntilItIsChosen() {
        Story story =
                Story.on(Story.shelf().plan("plan", hours(RESOLUTION, 8))).registered("02T09:00");
        assertThat(story.now().agreement()).isNull();
        story.shelf(
                "02T10:00", shelf -> shelf.agreement("deal", Shelf.Deal.of("plan", Story.OFFICE)));
        assertThat(story.now().clocks()).isEmpty();
        story.chosen("02T11:00", "deal");
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.AGREEMENT);
    }

    @Test
    void aWithdrawnAgreementGivesWayToTheNextAndACompanyToItsOwn() {
        Shelf shelf =
                Story.shelf()
                        .plan("plan", hours(RESOLUTION, 8))
                        .plan("gold", hours(RESOLUTION, 2))
                        .agreement("deal", Shelf.Deal.of("plan", Story.OFFICE))
                        .agreement("acme", Shelf.Deal.of("gold", Story.OFFICE).company(Story.ACME));
        Story story = Story.on(shelf).registered("02T09:00");
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T11:00"));
        story.of("02T09:10");
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.AGREEMENT);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
        story.of("02T09:20", Story.ACME).shelf("02T09:30", some -> some.withdraw("acme"));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.WITHDRAWN);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T17:00"));
    }

    @Test
    void otherTermsCountAtOnceAndOtherReasonsToPauseToo() {
        Story story = byPriority().registered("02T09:00").held("02T10:00", HoldReason.OTHER);
        story.shelf("02T11:00", shelf -> shelf.plan("plan", hours(RESOLUTION, 5)));
        assertThat(lastMove(story).because()).isEqualTo(MovedBecause.TERMS);
        assertThat(story.clock(RESOLUTION).dueAt()).isEqualTo(t("02T14:00"));
        story.shelf(
                "02T12:00",
                shelf ->
                        shelf.agreement(
                                "deal",
                                Shelf.Deal.of("plan", Story.OFFICE).pauses(HoldReason.OTHER)));
        assertThat(story.clock(RESOLUTION).status()).isEqualTo(Status.PAUSED);
        assertThat(lastMove(story))
                .returns(t("02T14:00"), DueMoved::from)
                .returns(null, DueMoved::to);
        assertThat(story.now().toRecord()).hasSize(2);
    }

    @Test
    void movesThatNobodyRecordsDoNotPileUp() {
        Story story = byPriority().registered("02T09:00");
        for (int i = 0; i < 2 * TicketClocks.MAX_TO_RECORD; i++) {
            story.priority("02T09:01", i % 2 == 0 ? Priority.P1 : Priority.P2);
        }
        assertThat(story.now().toRecord()).hasSize(TicketClocks.MAX_TO_RECORD);
        assertThat(story.now().toRecord().getFirst().what().from()).isEqualTo(t("02T17:00"));
        assertThat(story.now().moves()).isEqualTo(2 * TicketClocks.MAX_TO_RECORD);
    }

    private static Story byPriority() {
        return Story.under(hours(RESOLUTION, 8), hours(RESOLUTION, Priority.P1, 2));
    }

    private static DueMoved lastMove(Story story) {
        return story.now().toRecord().getLast().what();
    }
}
