package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static io.ledgerdesk.servicelevel.domain.clock.Story.t;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.HoldReason;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.servicelevel.domain.clock.Clock.Status;
import io.ledgerdesk.ticket.TicketState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each cell of the table of states and clocks in the rules of service levels. */
class ClockTableTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # state,               FIRST_RESPONSE, RESOLUTION, NEXT_UPDATE, ACCEPTANCE, LINE_RESOLUTION
                    NEW,                   RUNNING,        RUNNING,    RUNNING,     STOPPED,    STOPPED
                    ASSIGNED,              RUNNING,        RUNNING,    RUNNING,     RUNNING,    RUNNING
                    IN_PROGRESS,           RUNNING,        RUNNING,    RUNNING,     MET,        RUNNING
                    IN_REVIEW,             RUNNING,        RUNNING,    RUNNING,     MET,        RUNNING
                    WAITING_FOR_REQUESTER, RUNNING,        PAUSED,     PAUSED,      PAUSED,     PAUSED
                    ON_HOLD THIRD_PARTY,   RUNNING,        RUNNING,    RUNNING,     RUNNING,    RUNNING
                    ON_HOLD SCHEDULED,     RUNNING,        RUNNING,    RUNNING,     RUNNING,    RUNNING
                    ON_HOLD PROBLEM,       RUNNING,        RUNNING,    RUNNING,     RUNNING,    RUNNING
                    ON_HOLD APPROVAL,      RUNNING,        PAUSED,     RUNNING,     PAUSED,     PAUSED
                    ON_HOLD OTHER,         RUNNING,        RUNNING,    RUNNING,     RUNNING,    RUNNING
                    RESOLVED,              STOPPED,        MET,        STOPPED,     STOPPED,    MET
                    CLOSED,                STOPPED,        MET,        STOPPED,     STOPPED,    MET
                    CANCELLED,             STOPPED,        STOPPED,    STOPPED,     STOPPED,    STOPPED
                    """)
    void aStateSaysWhatEachClockDoes(
            String state,
            Status response,
            Status resolution,
            Status update,
            Status acceptance,
            Status line) {
        String[] words = state.split(" ", -1);
        Story unanswered = everything();
        move(unanswered, words);
        assertDoes(unanswered, TargetKind.FIRST_RESPONSE, response);
        Story answered = everything().handed("02T10:00", Line.FIRST).spoke("02T10:00");
        move(answered, words);
        assertDoes(answered, TargetKind.RESOLUTION, resolution);
        assertDoes(answered, TargetKind.NEXT_UPDATE, update);
        assertDoes(answered, TargetKind.ACCEPTANCE, acceptance);
        assertDoes(answered, TargetKind.LINE_RESOLUTION, line);
    }

    @Test
    void beforeTheFirstResponseNoUpdateAndBeforeTheHandOverNothingOfALineIsDue() {
        Story fresh = everything();
        assertThat(fresh.has(TargetKind.NEXT_UPDATE)).isFalse();
        assertThat(fresh.has(TargetKind.ACCEPTANCE)).isFalse();
        assertThat(fresh.has(TargetKind.LINE_RESOLUTION)).isFalse();
    }

    @Test
    void onlyTheReasonsOfTheAgreementPause() {
        Story story =
                Story.on(
                                Story.shelf()
                                        .plan("plan", hours(TargetKind.RESOLUTION, 8))
                                        .agreement(
                                                "deal",
                                                Shelf.Deal.of("plan", Story.OFFICE)
                                                        .pauses(HoldReason.THIRD_PARTY)))
                        .registered("02T09:00");
        story.held("02T10:00", HoldReason.APPROVAL);
        assertDoes(story, TargetKind.RESOLUTION, Status.RUNNING);
        story.held("02T11:00", HoldReason.THIRD_PARTY);
        assertDoes(story, TargetKind.RESOLUTION, Status.PAUSED);
        story.moved("02T13:00", TicketState.IN_PROGRESS);
        assertThat(story.clock(TargetKind.RESOLUTION).dueAt()).isEqualTo(t("03T10:00"));
    }

    private static Story everything() {
        return Story.under(
                        Arrays.stream(TargetKind.values())
                                .map(target -> hours(target, 100))
                                .toArray(TargetTerm[]::new))
                .registered("02T09:00");
    }

    private static void move(Story story, String... words) {
        TicketState state = TicketState.valueOf(words[0]);
        if (words.length > 1) {
            story.held("02T11:00", HoldReason.valueOf(words[1]));
        } else {
            story.moved("02T11:00", state);
        }
    }

    /** And counts two hours more only where it runs. */
    private static void assertDoes(Story story, TargetKind target, Status status) {
        Clock clock = story.clock(target);
        assertThat(clock.status()).as(target + " in " + story.now().state()).isEqualTo(status);
        long then = story.sum(clock.key(), "02T12:00");
        long later = story.sum(clock.key(), "02T14:00");
        assertThat(later - then).isEqualTo(status == Status.RUNNING ? 7200 : 0);
    }
}
