package io.ledgerdesk.catalogue.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {
    private static final Bounds BOUNDS =
            new Bounds(day("2026-01-01"), day("2028-12-31"), 1000, 5000);

    @Test
    void aDayRecursByTheYearWithinTheBoundsOnly() throws Damaged {
        Holidays read =
                read(event("DTSTART;VALUE=DATE:19480606\nRRULE:FREQ=YEARLY\nSUMMARY:Flag day"));

        assertThat(names(read))
                .isEqualTo(
                        Map.of(
                                "2026-06-06", "Flag day",
                                "2027-06-06", "Flag day",
                                "2028-06-06", "Flag day"));
    }

    /** Each an event, and the days that it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART;VALUE=DATE:20260501                                                    | 2026-05-01
                    DTSTART;VALUE=DATE:20261224;DTEND;VALUE=DATE:20261227                          | 2026-12-24 2026-12-25 2026-12-26
                    DTSTART;VALUE=DATE:20260501;DTEND;VALUE=DATE:20260501                          | 2026-05-01
                    DTSTART;VALUE=DATE:20260501;DURATION:P2D                                       | 2026-05-01 2026-05-02
                    DTSTART;VALUE=DATE:20260501;DURATION:P1W                                       | 2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-05-06 2026-05-07
                    DTSTART;VALUE=DATE:20251230;DTEND;VALUE=DATE:20260103                          | 2026-01-01 2026-01-02
                    DTSTART;VALUE=DATE:20281231;DTEND;VALUE=DATE:20290102                          | 2028-12-31
                    DTSTART;VALUE=DATE:20250101                                                    |
                    DTSTART;VALUE=DATE:20290101                                                    |
                    DTSTART;VALUE=DATE:20200101;RRULE:FREQ=YEARLY;COUNT=7                          | 2026-01-01
                    DTSTART;VALUE=DATE:20200101;RRULE:FREQ=YEARLY;UNTIL=20270101                   | 2026-01-01 2027-01-01
                    DTSTART;VALUE=DATE:20200101;RRULE:FREQ=YEARLY;INTERVAL=4                       | 2028-01-01
                    DTSTART;VALUE=DATE:20240229;RRULE:FREQ=YEARLY                                  | 2028-02-29
                    DTSTART;VALUE=DATE:20201126;RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH             | 2026-11-26 2027-11-25 2028-11-23
                    DTSTART;VALUE=DATE:20200101;RRULE:FREQ=YEARLY;EXDATE;VALUE=DATE:20270101       | 2026-01-01 2028-01-01
                    DTSTART;VALUE=DATE:20260101;RDATE;VALUE=DATE:20260105,20270105                 | 2026-01-01 2026-01-05 2027-01-05
                    DTSTART;VALUE=DATE:20200229;RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30          |
                    """)
    void anEventIsItsDays(String event, String days) throws Damaged {
        Holidays read =
                read(event(event.replaceAll(";(?=DTEND|DURATION|RRULE|EXDATE|RDATE)", "\n")));

        assertThat(names(read).keySet())
                .containsExactlyElementsOf(days == null ? List.of() : List.of(days.split(" ")));
        assertThat(read.ignored()).isZero();
    }

    /** It is the same days wherever the machine stands, also where midnight does not exist. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "America/Santiago"})
    void theZoneOfTheMachinePlaysNoPart(String zone) throws Damaged {
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Holidays read =
                    read(
                            event(
                                    "DTSTART;VALUE=DATE:20200906\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270906"));
            assertThat(names(read).keySet()).containsExactly("2026-09-06", "2028-09-06");
        } finally {
            TimeZone.setDefault(own);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260501T090000Z\nDTEND:20260501T100000Z",
                "DTSTART;TZID=Nowhere/Land:20260501T090000",
                "DTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED",
                "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=MONTHLY",
                "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=SECONDLY",
                "DTSTART;VALUE=DATE:20260501\nRRULE:RSCALE=CHINESE;FREQ=YEARLY"
            })
    void whatIsNoWholeDayOfTheYearIsCountedAndPassedOver(String event) throws Damaged {
        Holidays read = read(event(event) + event("DTSTART;VALUE=DATE:20260502"));

        assertThat(names(read).keySet()).containsExactly("2026-05-02");
        assertThat(read.ignored()).isEqualTo(1);
    }

    @Test
    void aMovedRecurrenceStandsForTheOneItReplaces() throws Damaged {
        Holidays read =
                read(
                        event("UID:kings-day\nDTSTART;VALUE=DATE:20200427\nRRULE:FREQ=YEARLY")
                                + event(
                                        "UID:kings-day\nRECURRENCE-ID;VALUE=DATE:20270427\nDTSTART;VALUE=DATE:20270426"));

        assertThat(names(read).keySet()).containsExactly("2026-04-27", "2027-04-26", "2028-04-27");
    }

    @Test
    void theFirstOfTwoNamesADayAndNamesAreOneLine() throws Damaged {
        Holidays read =
                read(
                        event("DTSTART;VALUE=DATE:20260501\nSUMMARY:Spring\\nand  labour\\, both")
                                + event("DTSTART;VALUE=DATE:20260501\nSUMMARY:Another")
                                + event("DTSTART;VALUE=DATE:20260502\nSUMMARY:" + "ё".repeat(300))
                                + event("DTSTART;VALUE=DATE:20260503"));

        assertThat(names(read))
                .containsEntry("2026-05-01", "Spring and  labour, both")
                .containsEntry("2026-05-02", "ё".repeat(255))
                .containsEntry("2026-05-03", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no calendar at all",
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:When?\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026-5-1x\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=OFTEN\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nEXDATE;VALUE=DATE:soon\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nno colon here\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261399\nEND:VEVENT\nEND:VCALENDAR"
            })
    void aDamagedFileIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> HolidayFile.read(text, BOUNDS)).isInstanceOf(Damaged.class);
    }

    @Test
    void theMarkBeforeUtf8IsNoDamage() throws Damaged {
        String text = file(event("DTSTART;VALUE=DATE:20260501"));

        assertThat(HolidayFile.read("\uFEFF" + text, BOUNDS))
                .isEqualTo(HolidayFile.read(text, BOUNDS));
    }

    @Test
    void theLineThatIsDamagedIsNamed() {
        assertThatThrownBy(() -> read(event("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=OFTEN")))
                .hasMessageContaining("line")
                .hasMessageContaining("RRULE")
                .hasMessageContaining("OFTEN");
    }

    @Test
    void aFileThatSaysTooMuchIsRefused() {
        Bounds few = new Bounds(day("2026-01-01"), day("2026-12-31"), 3, 2);
        String day = event("DTSTART;VALUE=DATE:20260501");

        assertThatThrownBy(() -> HolidayFile.read(file(day.repeat(3)), few))
                .hasMessageContaining("2 events");
        assertThatThrownBy(() ->
                        HolidayFile.read(
                                file(
                                        event(
                                                "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260601")),
                                few))
                .hasMessageContaining("3 days");
        String always =
                event("DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
        assertThatThrownBy(() -> read(always)).hasMessageContaining("recurrences");
    }

    private static Holidays read(String events) throws Damaged {
        return HolidayFile.read(file(events), BOUNDS);
    }

    private static String file(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n" + events + "END:VCALENDAR\n";
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    private static Map<String, String> names(Holidays read) {
        Map<String, String> names = new TreeMap<>();
        read.days()
                .forEach(
                        (day, name) -> names.put(day.toString(), name == null ? "" : name.value()));
        return names;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
