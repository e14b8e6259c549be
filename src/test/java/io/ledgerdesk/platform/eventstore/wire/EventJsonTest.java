package io.ledgerdesk.platform.eventstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
}
