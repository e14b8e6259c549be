package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.by;
import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.ticket.TicketState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks of which a ticket has several, one after the other: cycles of updates, hand-overs. */
class ClockTurnsTest {
    private static final TargetKind UPDATE = TargetKind.NEXT_UPDATE;
    private static final TargetKind ACCEPTANCE = TargetKind.ACCEPTANCE;
    private static final TargetKind LINE = TargetKind.LINE_RESOLUTION;

    @Test
    void aCycleGoesOnOverAWeekendByItsOwnHours() {
        Story office = Story.under(hours(UPDATE, 2)).registered("06T16:00").spoke("06T17:00");
        assertThat(office.clock(UPDATE).dueAt()).isEqualTo(t("09T10:00"));
        Story always = Story.under(by(Story.ALWAYS, hours(UPDATE, 2)));
        always.registered("06T16:00").spoke("06T17:00");
        assertThat(always.clock(UPDATE).dueAt()).isEqualTo(t("06T19:00"));
    }

    @Test
    void aQuestionBeginsACycleThatStandsStillUntilItIsAnswered() {
        Story story = Story.under(hours(UPDATE, 2)).registered("02T09:00").spoke("02T10:00");
        story.spoke("02T11:00").moved("02T11:00", TicketState.WAITING_FOR_REQUESTER);
        Clock asked = story.clock(update(1, 2));
        assertThat(asked.status()).isEqualTo(Status.PAUSED);
        assertThat(asked.dueAt()).isNull();
        story.moved("03T09:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(update(1, 2)).dueAt()).isEqualTo(t("03T11:00"));
        story.held("03T09:30", HoldReason.APPROVAL);
        assertThat(story.clock(update(1, 2)).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void eachCycleIsBreachedOnceAndWhatIsSaidInTimeIsNot() {
        Story story = Story.under(hours(UPDATE, 1)).registered("02T09:00").spoke("02T09:00");
        story.runner("02T11:00");
        story.spoke("02T11:00");
        story.runner("02T11:30");
        story.spoke("02T11:40").runner("02T11:50");
        story.runner("02T13:00");
        assertThat(story.clock(update(1, 3)).breachedAt()).isEqualTo(t("02T12:40"));
        assertThat(breachesOf(story.runner("05T09:00"))).isEmpty();
        story.spoke("05T09:00");
        assertThat(breachesOf(story.runner("05T12:00")))
                .containsExactly("BREACH of NEXT_UPDATE at 05T10:00:00.000001");
    }

    @Test
    void whatIsSaidAfterTheEndBeginsNoCycleAndMeetsNoResponse() {
        Story story =
                Story.under(hours(TargetKind.FIRST_RESPONSE, 1), hours(UPDATE, 1))
                        .registered("02T09:00")
                        .moved("02T10:30", TicketState.RESOLVED)
                        .spoke("02T11:00");
        assertThat(story.has(UPDATE)).isFalse();
        Clock response = story.clock(TargetKind.FIRST_RESPONSE);
        assertThat(response.status()).isEqualTo(Status.STOPPED);
        assertThat(response.met()).isFalse();
        story.reopened("03T09:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(TargetKind.FIRST_RESPONSE)).isEqualTo(response);
        assertThat(story.clock(update(2, 1)).dueAt()).isEqualTo(t("03T10:00"));
    }

    @Test
    void aResponseThatWasMissedBeforeACancellationIsJudgedForEver() {
        Story story =
                Story.under(hours(TargetKind.FIRST_RESPONSE, 1))
                        .registered("02T09:00")
                        .moved("02T11:00", TicketState.CANCELLED)
                        .moved("02T12:00", TicketState.NEW)
                        .spoke("02T13:00");
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).met()).isFalse();
        assertThat(story.clock(TargetKind.FIRST_RESPONSE).stoppedAt()).isEqualTo(t("02T11:00"));
        assertThat(breachesOf(story.runner("05T12:00"))).hasSize(1);
    }

    @Test
    void eachHandOverToALineHasItsOwnClocksAndBreaches() {
        Story story = line(hours(ACCEPTANCE, 1), hours(LINE, 2)).handed("02T09:00", Line.FIRST);
        story.handed("02T09:30", Line.FIRST);
        assertThat(story.clock(turn(ACCEPTANCE, 1)).dueAt())
                .as("another person of the same line has no more time")
                .isEqualTo(t("02T10:00"));
        List<String> first = story.runner("02T12:00");
        story.handed("02T12:00", Story.SECOND);
        List<String> second = story.runner("02T15:00");
        story.handed("02T15:00", Line.FIRST);
        List<String> third = story.runner("02T18:00");
        assertThat(breachesOf(first))
                .containsExactly(
                        "BREACH of ACCEPTANCE at 02T10:00:00.000001",
                        "BREACH of LINE_RESOLUTION at 02T11:00:00.000001");
        assertThat(breachesOf(second))
                .containsExactly(
                        "BREACH of ACCEPTANCE at 02T13:00:00.000001",
                        "BREACH of LINE_RESOLUTION at 02T14:00:00.000001");
        assertThat(breachesOf(third)).hasSize(2);
        assertThat(story.clock(turn(LINE, 3)).startedAt()).isEqualTo(t("02T15:00"));
    }

    @Test
    void whatGoesBackToThePoolBeginsAnewWhenALineGetsIt() {
        Story story = line(hours(ACCEPTANCE, 1), hours(LINE, 4)).handed("02T09:00", Line.FIRST);
        story.moved("02T09:30", TicketState.NEW);
        assertThat(story.clock(turn(ACCEPTANCE, 1)).status()).isEqualTo(Status.STOPPED);
        assertThat(story.clock(turn(LINE, 1)).met()).isNull();
        story.handed("02T11:00", Line.FIRST);
        assertThat(story.clock(turn(ACCEPTANCE, 2)).dueAt()).isEqualTo(t("02T12:00"));
        assertThat(story.clock(turn(LINE, 2)).dueAt()).isEqualTo(t("02T15:00"));
        assertThat(breachesOf(story.runner("02T11:30"))).isEmpty();
    }

    @Test
    void whoTakesATicketFromThePoolHasAcceptedIt() {
        Story story = line(hours(ACCEPTANCE, 1), hours(LINE, 4));
        story.moved("02T10:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(turn(LINE, 1)).dueAt()).isEqualTo(t("02T14:00"));
        assertThat(story.has(ACCEPTANCE)).isFalse();
    }

    @Test
    void aLinesClocksPauseAsTheResolutionDoesAndGoOnAfterReopening() {
        Story story = line(hours(ACCEPTANCE, 2), hours(LINE, 4)).handed("02T09:00", Line.FIRST);
        story.moved("02T10:00", TicketState.WAITING_FOR_REQUESTER)
                .moved("02T12:00", TicketState.ASSIGNED);
        assertThat(story.clock(turn(ACCEPTANCE, 1)).dueAt()).isEqualTo(t("02T13:00"));
        story.held("02T12:30", HoldReason.APPROVAL).moved("02T14:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(turn(LINE, 1)).dueAt()).isEqualTo(t("02T16:30"));
        story.answered("02T15:00").reopened("03T09:00", TicketState.IN_PROGRESS);
        ClockKey again = new ClockKey(LINE, 2, 1);
        assertThat(story.clock(again).elapsedSeconds()).isEqualTo(9_000);
        assertThat(story.clock(again).dueAt()).isEqualTo(t("03T10:30"));
    }

    @Test
    void aLineMayHaveATargetOfItsOwn() {
        Story story =
                line(
                        hours(LINE, 2),
                        new TargetTerm(LINE, null, null, Story.SECOND, 6 * 3600, null));
        story.handed("02T09:00", Line.FIRST);
        assertThat(story.clock(turn(LINE, 1)).dueAt()).isEqualTo(t("02T11:00"));
        story.handed("02T10:00", Story.SECOND);
        assertThat(story.clock(turn(LINE, 2)).dueAt()).isEqualTo(t("02T16:00"));
    }

    private static List<String> breachesOf(List<String> said) {
        return said.stream().filter(one -> one.startsWith("BREACH")).toList();
    }

    private static Story line(TargetTerm... terms) {
        return Story.under(terms).registered("02T09:00");
    }

    private static ClockKey update(int round, int cycle) {
        return new ClockKey(UPDATE, round, cycle);
    }

    private static ClockKey turn(TargetKind target, int handOver) {
        return new ClockKey(target, 1, handOver);
    }
}
