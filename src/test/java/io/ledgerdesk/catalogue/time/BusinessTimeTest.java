package io.ledgerdesk.catalogue.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final BusinessTime OFFICE =
            BusinessTime.of(week(MONDAY, "09:00-18:00", TUESDAY, "09:00-18:00"));

    @Test
    void partsOfASecondDoNotCount() {
        Instant late = MONDAY_NOON.plusNanos(999_999_999);
        assertThat(OFFICE.add(late, 0)).isEqualTo(MONDAY_NOON);
        assertThat(OFFICE.add(late, 1)).isEqualTo(MONDAY_NOON.plusSeconds(1));
        assertThat(OFFICE.before(late, 0)).isEqualTo(MONDAY_NOON);
        assertThat(OFFICE.before(late, 1)).isEqualTo(MONDAY_NOON.minusSeconds(1));
        assertThat(OFFICE.between(MONDAY_NOON, late)).isZero();
        assertThat(OFFICE.between(late, late.plusNanos(1))).isOne();
    }

    @Test
    void aSumEndsAtAClosingAndWhatRemainsBeginsAtAnOpening() {
        assertThat(OFFICE.add(MONDAY_NOON, 6 * 3600)).isEqualTo(MONDAY_EVENING);
        assertThat(OFFICE.before(TUESDAY_NOON, 3 * 3600))
                .isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(OFFICE.before(TUESDAY_NOON, 3 * 3600 + 1))
                .isEqualTo(MONDAY_EVENING.minusSeconds(1));
    }

    @Test
    void nothingIsAddedOnAClosedDayEither() {
        Instant sunday = Instant.parse("2026-11-22T12:00:00.5Z");
        assertThat(OFFICE.add(sunday, 0)).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(OFFICE.before(sunday, 0)).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void anOpeningIsTheInstantItselfIfItIsOpen() {
        Instant late = MONDAY_EVENING.minusNanos(1);
        assertThat(OFFICE.isOpen(late)).isTrue();
        assertThat(OFFICE.nextOpening(late)).isEqualTo(late);
        assertThat(OFFICE.isOpen(MONDAY_EVENING)).isFalse();
        assertThat(OFFICE.nextOpening(MONDAY_EVENING))
                .isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    }

    @Test
    void hoursThatOverlapAlsoOverMidnightCountOnce() {
        BusinessTime time =
                BusinessTime.of(
                        week(
                                MONDAY,
                                "20:00-08:00",
                                MONDAY,
                                "22:00-02:00",
                                TUESDAY,
                                "06:00-10:00",
                                TUESDAY,
                                "10:00-11:00"));
        Instant begin = Instant.parse("2026-11-23T20:00:00Z");
        Instant end = Instant.parse("2026-11-24T11:00:00Z");
        assertThat(time.between(begin, end)).isEqualTo(15 * 3600);
        assertThat(time.between(begin.minusSeconds(86_400), end.plusSeconds(86_400)))
                .isEqualTo(15 * 3600);
        assertThat(time.add(begin, 15 * 3600)).isEqualTo(end);
    }

    @Test
    void ofAMovedDayTheWeekdayItStandsForDecides() {
        DayException moved = DayException.moved(LocalDate.of(2026, 11, 25), MONDAY, null);
        BusinessTime time =
                BusinessTime.of(
                        new CalendarRules(
                                ZoneOffset.UTC,
                                Map.of(
                                        MONDAY,
                                        hours("01:00-02:00"),
                                        WEDNESDAY,
                                        hours("05:00-06:00")),
                                List.of(moved)));
        assertThat(time.nextOpening(TUESDAY_NOON)).isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
    }

    @Test
    void targetsAreNoLongerThanTenYears() {
        BusinessTime always = BusinessTime.of(CalendarRules.continuous(ZoneOffset.UTC));
        Instant start = Instant.parse("2023-06-01T00:00:00Z");
        Instant due = Instant.parse("2033-06-01T00:00:00Z");
        assertThat(always.add(start, BusinessTime.MAX_SECONDS)).isEqualTo(due);
        assertThat(always.before(due, BusinessTime.MAX_SECONDS)).isEqualTo(start);
        for (long seconds : new long[] {-1, BusinessTime.MAX_SECONDS + 1, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> always.add(start, seconds))
                    .withMessageContaining("ten years");
            assertThatIllegalArgumentException().isThrownBy(() -> always.before(start, seconds));
        }
    }

    @Test
    void whatLiesBeyondReachIsSaidSo() {
        BusinessTime never = BusinessTime.of(week());
        for (Instant instant :
                new Instant[] {MONDAY_NOON, Instant.MIN, Instant.MAX, Instant.EPOCH}) {
            beyond(() -> never.add(instant, 1));
            beyond(() -> never.before(instant, 1));
            beyond(() -> never.nextOpening(instant));
        }
        beyond(() -> OFFICE.isOpen(Instant.MAX));
        beyond(() -> OFFICE.between(Instant.MIN, MONDAY_NOON));
        Instant end = Instant.parse("2299-12-31T23:59:59Z");
        assertThat(OFFICE.isOpen(end)).isFalse();
        beyond(() -> OFFICE.nextOpening(end));
        assertThat(OFFICE.isOpen(Instant.parse("1900-01-01T12:00:00Z"))).isTrue();
    }

    @Test
    void withAnHourAWeekTenYearsOfWorkAreOutOfReachButAYearIsNot() {
        BusinessTime hour = BusinessTime.of(week(MONDAY, "09:00-10:00"));
        assertThat(hour.add(MONDAY_NOON, 365 * 86_400L))
                .isAfter(Instant.parse("2190-01-01T00:00:00Z"));
        beyond(() -> hour.add(MONDAY_NOON, BusinessTime.MAX_SECONDS));
    }

    @Test
    void onlyForwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.between(TUESDAY_NOON, MONDAY_NOON))
                .withMessageContaining("forwards");
    }

    @Test
    void manyMayAskAtOnce() {
        BusinessTime shared = BusinessTime.of(OFFICE.rules());
        List<Instant> alone =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> OFFICE.add(MONDAY_NOON, 9_973L * i))
                        .toList();
        assertThat(
                        IntStream.range(0, 2_000)
                                .parallel()
                                .mapToObj(i -> shared.add(MONDAY_NOON, 9_973L * i))
                                .toList())
                .isEqualTo(alone);
    }

    private static void beyond(Runnable asked) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(asked::run)
                .withMessageContaining("from 1900 to 2299");
    }

    private static List<WorkingInterval> hours(String text) {
        return List.of(WorkingInterval.parse(text));
    }

    private static CalendarRules week(Object... daysAndHours) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < daysAndHours.length; i += 2) {
            week.computeIfAbsent((DayOfWeek) daysAndHours[i], day -> new ArrayList<>())
                    .add(WorkingInterval.parse((String) daysAndHours[i + 1]));
        }
        return new CalendarRules(ZoneOffset.UTC, week, List.of());
    }
}
