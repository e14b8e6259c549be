package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    private final EventJson json = new EventJson();

    @Test
    void aCalendarComesBackAsItWasWritten() throws Exception {
        CalendarRules rules =
                new CalendarRules(
                        ZoneId.of("Europe/Moscow"),
                        Map.of(DayOfWeek.MONDAY, List.of(WorkingInterval.parse("22:00-06:00"))),
                        List.of(
                                DayException.moved(
                                        LocalDate.of(2024, 4, 27), DayOfWeek.MONDAY, null),
                                DayException.holiday(LocalDate.of(2024, 5, 1), "1 мая")));
        byte[] written = CanonicalJson.bytes(json.tree(rules));

        assertThat(new String(written, UTF_8))
                .isEqualTo(
                        """
                        {"days":[{"date":"2024-04-27","hours":[],"kind":"MOVED","worksAs":"MONDAY"},\
                        {"date":"2024-05-01","hours":[],"kind":"HOLIDAY","name":"1 мая"}],\
                        "week":{"MONDAY":[{"from":79200,"to":108000}]},"zone":"Europe/Moscow"}\
                        """);
        assertThat(json.read((ObjectNode) json.parse(written), CalendarRules.class))
                .isEqualTo(rules);
    }

    @Test
    void aValueComesBackFromArraysAndFromObjects() {
        CalendarRules rules =
                new CalendarRules(
                        ZoneId.of("Europe/Moscow"),
                        Map.of(DayOfWeek.MONDAY, List.of(WorkingInterval.parse("22:00-06:00"))),
                        List.of(
                                DayException.moved(
                                        LocalDate.of(2024, 4, 27), DayOfWeek.MONDAY, null)));
        ValueJson<CalendarRules> arrays = ValueJson.ofArrays(CalendarRules.class);

        assertThat(arrays.write(rules))
                .isEqualTo(
                        """
                        ["Europe/Moscow",{"MONDAY":[[79200,108000]]},\
                        [["2024-04-27","MOVED","MONDAY",[],null]]]\
                        """);
        assertThat(arrays.read(arrays.write(rules))).isEqualTo(rules);
        assertThat(arrays.read(new ValueJson<>(CalendarRules.class).write(rules))).isEqualTo(rules);
    }

    @Test
    void instantsAreReadAsAnyOtherReaderWould() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    Instant.ofEpochSecond(
                                    random.nextLong(-62_000_000_000L, 250_000_000_000L),
                                    random.nextInt(1_000_000) * 1_000L)
                            .toString();
            assertThat(EventJson.instant(text)).isEqualTo(Instant.parse(text));
        }
        for (String text :
                List.of(
                        "2026-02-30T00:00:00.000000Z",
                        "2026-01-01T24:00:01.000000Z",
                        "2026-01-01T00:61:00.000000Z",
                        "2026-01-01 00:00:00.000000Z",
                        "2026-01-01T00:00:00.00000xZ",
                        "")) {
            assertThatThrownBy(() -> EventJson.instant(text))
                    .as(text)
                    .isInstanceOf(DateTimeException.class);
        }
        assertThat(EventJson.instant("2026-01-01T00:00:00.25Z"))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.25Z"));
    }
}
