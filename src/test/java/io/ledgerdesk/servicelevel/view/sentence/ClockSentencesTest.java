package io.ledgerdesk.servicelevel.view.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.servicelevel.view.replay.PauseReason;
import io.ledgerdesk.servicelevel.view.standing.ClockStanding;
import io.ledgerdesk.servicelevel.word.ClockKey;
import io.ledgerdesk.servicelevel.word.EntryVersion;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One sentence says all of a clock, to the second. */
class ClockSentencesTest {
    private static final Instant DUE = Instant.parse("2026-11-22T13:00:07Z");
    private static final Instant BEFORE = DUE.minusSeconds(67);
    private static final Instant LATER = DUE.plusSeconds(5);

    @Test
    void aClockThatRunsIsDue() {
        told(
                clock("RUNNING", BEFORE, DUE, null, null),
                "due 2026-11-22 16:00:07 MSK",
                "срок — 2026-11-22 16:00:07 MSK");
        told(
                clock("RUNNING", LATER, DUE, null, null),
                "overdue, was due 2026-11-22 16:00:07 MSK",
                "просрочено, срок был 2026-11-22 16:00:07 MSK");
        told(clock("PAUSED", BEFORE, null, null, null), "stands still", "часы стоят");
    }

    @Test
    void aClockThatStoppedWasJudged() {
        told(
                clock("MET", LATER, DUE, BEFORE, true),
                "met in time at 2026-11-22 15:59:00 MSK",
                "выполнено в срок, 2026-11-22 15:59:00 MSK");
        told(
                clock("MET", LATER, DUE, LATER, false),
                "met too late at 2026-11-22 16:00:12 MSK, was due 2026-11-22 16:00:07 MSK",
                "выполнено с опозданием, 2026-11-22 16:00:12 MSK, срок был 2026-11-22 16:00:07 MSK");
        told(
                clock("STOPPED", LATER, DUE, BEFORE, null),
                "stopped at 2026-11-22 15:59:00 MSK",
                "остановлено 2026-11-22 15:59:00 MSK");
        told(
                clock("STOPPED", LATER, DUE, LATER, false),
                "stopped too late at 2026-11-22 16:00:12 MSK, was due 2026-11-22 16:00:07 MSK",
                "остановлено с опозданием, 2026-11-22 16:00:12 MSK, срок был 2026-11-22 16:00:07 MSK");
        told(
                clock("DROPPED", LATER, null, null, null),
                "not promised any more",
                "больше не обещано");
    }

    private static void told(ClockStanding clock, String english, String russian) {
        ClockTale tale =
                new ClockTale(
                        clock,
                        "Office",
                        ZoneId.of("Europe/Moscow"),
                        Map.of(PauseReason.ON_HOLD, 90L));
        assertThat(ClockSentence.english().tell(tale))
                .isEqualTo(
                        "Resolution: 0 s of 1 h 1 s counted by calendar “Office” v3; paused 1 min 30 s"
                                + " while on hold; "
                                + english);
        assertThat(ClockSentence.russian().tell(tale))
                .isEqualTo(
                        "Решение: 0 с из 1 ч 1 с по календарю «Office», версия 3; пауза 1 мин 30 с —"
                                + " заявка отложена; "
                                + russian);
    }

    private static ClockStanding clock(
            String status,
            Instant asOf,
            @Nullable Instant due,
            @Nullable Instant stopped,
            @Nullable Boolean met) {
        return new ClockStanding(
                new TicketId(new UUID(0, 1)),
                new ClockKey(TargetKind.RESOLUTION, 1, 1),
                asOf,
                status,
                3_601,
                0,
                DUE.minusSeconds(3_601),
                due,
                stopped,
                met,
                null,
                null,
                new EntryVersion(new CatalogueId("office"), 3),
                null);
    }
}
