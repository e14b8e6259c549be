package io.ledgerdesk.servicelevel.domain.clock;

import static io.ledgerdesk.servicelevel.domain.clock.Shelf.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep.Action;
import io.ledgerdesk.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an escalation policy does, and when. */
class EscalationStepsTest {
    private static final TargetKind RESOLUTION = TargetKind.RESOLUTION;

    @Test
    void stepsAreTakenOnceByShareAndByBusinessTimeAfterTheBreach() {
        Story story =
                Story.on(
                                Story.shelf()
                                        .plan("plan", hours(RESOLUTION, 8))
                                        .policy(
                                                "steps",
                                                step(100, null),
                                                step(null, 0L),
                                                step(null, 7200L))
                                        .agreement(
                                                "deal",
                                                Shelf.Deal.of("plan", Story.OFFICE)
                                                        .policy("steps")))
                        .registered("02T09:00");
        assertThat(story.runner("20T09:00"))
                .filteredOn(said -> said.startsWith("STEP"))
                .containsExactly(
                        "STEP 1 of RESOLUTION at 02T17:00:00",
                        "STEP 2 of RESOLUTION at 02T17:00:00.000001",
                        "STEP 3 of RESOLUTION at 03T10:00:00");
        story.answered("20T10:00").reopened("20T11:00", TicketState.NEW);
        assertThat(story.notices()).isEmpty();
    }

    @Test
    void anotherPolicyDoesNotTakeWhatWouldHavePassed() {
        Story story =
                Story.on(
                                Story.shelf()
                                        .plan("plan", hours(RESOLUTION, 8))
                                        .policy("first", step(75, null))
                                        .policy("second", step(10, null), step(80, null))
                                        .agreement(
                                                "deal",
                                                Shelf.Deal.of("plan", Story.OFFICE).policy("first"))
                                        .agreement(
                                                "other",
                                                Shelf.Deal.of("plan", Story.OFFICE)
                                                        .policy("second")))
                        .registered("02T09:00")
                        .chosen("02T12:00", "other");
        assertThat(story.runner("20T09:00"))
                .filteredOn(said -> said.startsWith("STEP"))
                .containsExactly("STEP 2 of RESOLUTION at 02T15:24:00");
    }

    private static EscalationStep step(@Nullable Integer percent, @Nullable Long delay) {
        return new EscalationStep(
                RESOLUTION, percent, delay, Action.TELL, null, null, null, null, null);
    }
}
