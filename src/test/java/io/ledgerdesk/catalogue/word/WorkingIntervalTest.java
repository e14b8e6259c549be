package io.ledgerdesk.catalogue.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingIntervalTest {

    @ParameterizedTest
    @CsvSource({
        "09:00-18:00, 32400, 64800",
        "22:00-06:00, 79200, 108000",
        "22:00-24:00, 79200, 86400",
        "00:00-24:00, 0, 86400",
        "08:00-08:00, 28800, 115200",
        "09:00:01-17:59:59, 32401, 64799",
        "23:59:59-23:59:58, 86399, 172798"
    })
    void itIsReadAsItIsWritten(String text, int from, int to) {
        WorkingInterval hours = new WorkingInterval(from, to);

        assertThat(WorkingInterval.parse(text)).isEqualTo(hours);
        assertThat(hours).hasToString(text);
    }

    @Test
    void aDayMayBeWrittenInTwoWays() {
        assertThat(WorkingInterval.parse("00:00-00:00")).isEqualTo(WorkingInterval.FULL_DAY);
        assertThat(WorkingInterval.parse("22:00-00:00"))
                .isEqualTo(WorkingInterval.parse("22:00:00-24:00:00"));
    }

    @Test
    void everyIntervalIsReadBackFromItsText() {
        for (int from = 0; from < 86_400; from += 977) {
            for (int length = 1; length <= 86_400; length += 1_019) {
                WorkingInterval hours = new WorkingInterval(from, from + length);
                assertThat(WorkingInterval.parse(hours.toString())).isEqualTo(hours);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:00-18:00",
                "09:00",
                "09:00-25:00",
                "09:60-18:00",
                "24:00-06:00",
                "09:00-24:01",
                "09:00-24:00:01",
                "09:00–18:00",
                "-09:00-18:00",
                "09:00-18:00 "
            })
    void whatIsNoIntervalIsRefusedWithWhatWouldBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingInterval.parse(text))
                .withMessageContaining(WorkingInterval.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10",
        "86400, 86500",
        "10, 10",
        "10, 9",
        "10, 86411",
        "10, -2147483648",
        "10, 2147483647"
    })
    void secondsOutOfRangeAreRefused(int from, int to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingInterval(from, to))
                .withMessageContaining("working hours");
    }
}
