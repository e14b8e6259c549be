package io.ledgerdesk.catalogue.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the service levels' pains (2, 3, 6, 7, 10 to 13) is a matter of business time alone. */
class ServiceLevelPainsTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessTime OFFICE = weekdays("09:00-18:00");

    @Test
    void pain2_aPauseOverAWeekendMovesNothing() {
        Instant registered = berlin("2026-11-20", "16:00");
        Instant due = OFFICE.add(registered, 4 * 3600);
        long paused = OFFICE.between(berlin("2026-11-20", "18:00"), berlin("2026-11-23", "09:00"));

        assertThat(paused).isZero();
        assertThat(OFFICE.add(registered, 4 * 3600 + paused)).isEqualTo(due);
    }

    @Test
    void pain2_ofAPauseOverAWeekendItsWorkingTimeCounts() {
        long paused = OFFICE.between(berlin("2026-11-20", "17:00"), berlin("2026-11-23", "10:00"));

        assertThat(paused).isEqualTo(2 * 3600);
    }

    @Test
    void pain3_resumedAfterClosingTheClockGoesOnAtTheNextOpening() {
        Instant resumed = berlin("2026-11-23", "21:00");

        assertThat(OFFICE.nextOpening(resumed)).isEqualTo(berlin("2026-11-24", "09:00"));
        assertThat(OFFICE.add(resumed, 3600)).isEqualTo(berlin("2026-11-24", "10:00"));
    }

    @Test
    void pain3_aDeadlineNeverLandsWhereNothingIsWorked() {
        Instant friday = berlin("2026-11-20", "09:00");
        for (int seconds = 1; seconds < 60 * 3600; seconds += 61) {
            Instant due = OFFICE.add(friday, seconds);
            assertThat(OFFICE.isOpen(due.minusSeconds(1))).isTrue();
        }
    }

    @Test
    void pain6_anOffsetBeforeTheDeadlineCrossesTheNight() {
        Instant due = berlin("2026-11-24", "09:10");

        assertThat(OFFICE.before(due, 30 * 60)).isEqualTo(berlin("2026-11-23", "17:40"));
    }

    @Test
    void pain6_anOffsetThatReachesTheOpeningStaysOnItsDay() {
        Instant due = berlin("2026-11-24", "09:30");

        assertThat(OFFICE.before(due, 30 * 60)).isEqualTo(berlin("2026-11-24", "09:00"));
    }

    @Test
    void pain7_twoCalendarsSayTwoThingsOfOneStart() {
        Instant evening = berlin("2026-11-20", "20:00");

        assertThat(OFFICE.add(evening, 3600)).isEqualTo(berlin("2026-11-23", "10:00"));
        assertThat(BusinessTime.of(CalendarRules.continuous(BERLIN)).add(evening, 3600))
                .isEqualTo(berlin("2026-11-20", "21:00"));
    }

    @Test
    void pain10_a24x7CalendarLosesNothingAtMidnight() {
        for (ZoneId zone : RandomCalendars.ZONES) {
            BusinessTime always = BusinessTime.of(CalendarRules.continuous(zone));
            Instant start = Instant.parse("2010-12-31T11:59:59Z");
            long years = 5L * 366 * 86_400;

            assertThat(always.between(start, start.plusSeconds(years))).isEqualTo(years);
            assertThat(always.add(start, years)).isEqualTo(start.plusSeconds(years));
            for (long seconds = 1; seconds < years; seconds += 43_201) {
                assertThat(always.isOpen(start.plusSeconds(seconds))).isTrue();
            }
        }
    }

    @Test
    void pain11_aCalendarOfOneWeekdayWorks() {
        BusinessTime sundays =
                BusinessTime.of(rules(Map.of(DayOfWeek.SUNDAY, hours("10:00-12:00"))));

        assertThat(sundays.add(berlin("2026-11-20", "16:00"), 3 * 3600))
                .isEqualTo(berlin("2026-11-29", "11:00"));
    }

    @Test
    void pain11_noWorkingTimeIsKnownAsSuch() {
        assertThat(rules(Map.of()).hasWorkingTime()).isFalse();
        assertThat(rules(Map.of(DayOfWeek.SUNDAY, hours("10:00-12:00"))).hasWorkingTime()).isTrue();
    }

    @Test
    void pain12_aDayMayHaveSeveralIntervals() {
        BusinessTime split = weekdays("08:00-10:00", "12:00-14:00", "20:00-21:00");

        assertThat(split.add(berlin("2026-11-23", "09:00"), 3 * 3600))
                .isEqualTo(berlin("2026-11-23", "14:00"));
        assertThat(split.add(berlin("2026-11-23", "09:00"), 3 * 3600 + 1))
                .isEqualTo(berlin("2026-11-23", "20:00").plusSeconds(1));
    }

    @Test
    void pain13_eachDayHasTheOffsetOfThatDay() {
        Instant winter = Instant.parse("2020-01-15T08:00:00Z");
        Instant summer = Instant.parse("2020-07-15T07:00:00Z");

        assertThat(OFFICE.isOpen(winter)).isTrue();
        assertThat(OFFICE.isOpen(winter.minusSeconds(1))).isFalse();
        assertThat(OFFICE.isOpen(summer)).isTrue();
        assertThat(OFFICE.isOpen(summer.minusSeconds(1))).isFalse();
        assertThat(OFFICE.add(winter, 9 * 3600)).isEqualTo(winter.plusSeconds(9 * 3600));
        assertThat(OFFICE.add(summer, 9 * 3600)).isEqualTo(summer.plusSeconds(9 * 3600));
    }

    private static Instant berlin(String date, String time) {
        return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    private static List<WorkingInterval> hours(String... texts) {
        return Arrays.stream(texts).map(WorkingInterval::parse).toList();
    }

    private static BusinessTime weekdays(String... texts) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, hours(texts));
        }
        return BusinessTime.of(rules(week));
    }

    private static CalendarRules rules(Map<DayOfWeek, List<WorkingInterval>> week) {
        return new CalendarRules(BERLIN, week, List.of());
    }
}
