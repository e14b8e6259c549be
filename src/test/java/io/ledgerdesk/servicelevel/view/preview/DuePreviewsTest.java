package io.ledgerdesk.servicelevel.view.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.servicelevel.view.preview.DuePreview.Pause;
import io.ledgerdesk.servicelevel.view.preview.DuePreview.Stretch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuePreviewsTest {
    /** 2026-11-23 is a Monday. */
    private static final CalendarRules NINE_TO_SIX =
            new CalendarRules(
                    ZoneOffset.UTC,
                    Map.of(
                            DayOfWeek.MONDAY, List.of(WorkingInterval.parse("09:00-18:00")),
                            DayOfWeek.TUESDAY, List.of(WorkingInterval.parse("09:00-18:00"))),
                    List.of());

    @Test
    void withoutPausesItIsAStretchUntilItIsDue() {
        assertThat(DuePreviews.of(NINE_TO_SIX, at("23T17:00:00.900Z"), 7_200, List.of()))
                .isEqualTo(
                        new DuePreview(
                                at("24T10:00:00Z"),
                                List.of(
                                        new Stretch(
                                                at("23T17:00:00Z"),
                                                at("24T10:00:00Z"),
                                                true,
                                                7_200))));
    }

    @Test
    void pain2_aPauseOverNightMovesNothingThatIsNotWorked() {
        DuePreview found =
                DuePreviews.of(
                        NINE_TO_SIX,
                        at("23T17:00:00Z"),
                        7_200,
                        List.of(new Pause(at("23T18:00:00Z"), at("24T09:00:00Z"))));

        assertThat(found.dueAt()).isEqualTo(at("24T10:00:00Z"));
        assertThat(found.stretches().stream().mapToLong(Stretch::businessSeconds).sum())
                .isEqualTo(7_200);
    }

    @Test
    void pain3_whatIsResumedAfterClosingGoesOnAtTheNextOpening() {
        assertThat(
                        DuePreviews.of(
                                        NINE_TO_SIX,
                                        at("23T16:00:00Z"),
                                        7_200,
                                        List.of(new Pause(at("23T17:00:00Z"), at("23T20:00:00Z"))))
                                .dueAt())
                .isEqualTo(at("24T10:00:00Z"));
    }

    @Test
    void pausesThatOverlapCountOnceAndThoseBehindTheEndNot() {
        DuePreview found =
                DuePreviews.of(
                        NINE_TO_SIX,
                        at("23T10:00:00Z"),
                        3_600,
                        List.of(
                                new Pause(at("23T10:45:00Z"), at("23T11:30:00Z")),
                                new Pause(at("23T10:30:00Z"), at("23T11:00:00Z")),
                                new Pause(at("23T15:00:00Z"), at("23T16:00:00Z"))));

        assertThat(found.stretches())
                .containsExactly(
                        new Stretch(at("23T10:00:00Z"), at("23T10:30:00Z"), true, 1_800),
                        new Stretch(at("23T10:30:00Z"), at("23T11:30:00Z"), false, 0),
                        new Stretch(at("23T11:30:00Z"), at("23T12:00:00Z"), true, 1_800));
    }

    @Test
    void aTargetThatIsNoneIsRefused() {
        assertThatThrownBy(() -> DuePreviews.of(NINE_TO_SIX, at("23T10:00:00Z"), -1, List.of()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("business seconds");
    }

    private static Instant at(String rest) {
        return Instant.parse("2026-11-" + rest);
    }
}
