package io.ledgerdesk.ticket.view.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerdesk.catalogue.time.BusinessTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // 2026-05-08 is a Friday; Moscow is three hours ahead
        "2026-05-08T06:00:00Z, 2026-05-08T06:00:00Z",
        "2026-05-08T05:59:59Z, 2026-05-08T06:00:00Z",
        "2026-05-08T14:59:59Z, 2026-05-08T14:59:59Z",
        "2026-05-08T15:00:00Z, 2026-05-11T06:00:00Z",
        "2026-05-09T10:00:00Z, 2026-05-11T06:00:00Z",
        "2026-05-10T22:30:00Z, 2026-05-11T06:00:00Z",
    })
    void whatFallsIntoClosedHoursHappensAtTheNextOpening(Instant at, Instant opening) {
        assertThat(OpeningHours.parse("MON-FRI 09:00-18:00", MOSCOW).nextOpening(at))
                .isEqualTo(opening);
    }

    @Test
    void aDeskOfOneDayAWeekOpensAWeekLater() {
        BusinessTime sundays = OpeningHours.parse("SUN 10:00-11:00", ZoneOffset.UTC);
        assertThat(sundays.nextOpening(Instant.parse("2026-05-10T11:00:00Z")))
                .isEqualTo("2026-05-17T10:00:00Z");
    }

    @Test
    void aRangeMayGoOverTheWeeksEnd() {
        BusinessTime nights = OpeningHours.parse("SAT-MON 00:00-23:59", ZoneOffset.UTC);
        assertThat(nights.nextOpening(Instant.parse("2026-05-10T12:00:00Z")))
                .isEqualTo("2026-05-10T12:00:00Z");
        assertThat(nights.nextOpening(Instant.parse("2026-05-12T12:00:00Z")))
                .isEqualTo("2026-05-16T00:00:00Z");
    }

    @Test
    void theZonesRulesOfThatDayHold() {
        BusinessTime hours = OpeningHours.parse("MON-SUN 09:00-18:00", BERLIN);
        assertThat(hours.nextOpening(Instant.parse("2026-03-28T20:00:00Z")))
                .isEqualTo("2026-03-29T07:00:00Z");
        assertThat(hours.nextOpening(Instant.parse("2026-03-27T20:00:00Z")))
                .isEqualTo("2026-03-28T08:00:00Z");
    }

    @Test
    void alwaysIsAlways() {
        Instant midnight = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(OpeningHours.parse("always", MOSCOW).nextOpening(midnight)).isEqualTo(midnight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "MON-FRI",
                "MON-FOO 09:00-18:00",
                "MON 18:00-09:00",
                "MON 25:00-26:00"
            })
    void whatIsNotFormedIsRefusedWithWhatWouldBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(text, MOSCOW))
                .withMessageContaining("MON-FRI 09:00-18:00");
    }
}
