package io.ledgerdesk.catalogue.word;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.DayException.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 27);
    private static final WorkingInterval MORNING = WorkingInterval.parse("09:00-13:00");
    private static final WorkingInterval AFTERNOON = WorkingInterval.parse("14:00-18:00");

    @Test
    void whatIsGivenIsCopiedAndPutInOrder() {
        List<WorkingInterval> hours = new ArrayList<>(List.of(AFTERNOON, MORNING, MORNING));
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        week.put(TUESDAY, hours);
        week.put(MONDAY, hours);
        week.put(SUNDAY, List.of());
        List<DayException> days =
                new ArrayList<>(
                        List.of(
                                DayException.holiday(DAY.plusDays(3), "b"),
                                DayException.holiday(DAY, "a")));
        CalendarRules rules = new CalendarRules(MOSCOW, week, days);
        hours.clear();
        week.clear();
        days.clear();

        assertThat(rules.week()).containsOnlyKeys(MONDAY, TUESDAY);
        assertThat(rules.week().get(MONDAY)).containsExactly(MORNING, AFTERNOON);
        assertThat(rules.days())
                .extracting(DayException::name)
                .containsExactly(new EntryName("a"), new EntryName("b"));
    }

    @Test
    void aDayThatDiffersHasItsOwnHours() {
        CalendarRules rules =
                new CalendarRules(
                        MOSCOW,
                        Map.of(MONDAY, List.of(MORNING, AFTERNOON)),
                        List.of(
                                DayException.hours(DAY.plusDays(9), List.of(MORNING), null),
                                DayException.moved(DAY, MONDAY, "instead of the 29th"),
                                DayException.holiday(DAY.plusDays(2), null)));

        assertThat(rules.hoursOn(DAY)).containsExactly(MORNING, AFTERNOON);
        assertThat(rules.hoursOn(DAY.plusDays(1))).isEmpty();
        assertThat(rules.hoursOn(DAY.plusDays(2))).isEmpty();
        assertThat(rules.hoursOn(DAY.plusDays(9))).containsExactly(MORNING);
        assertThat(rules.hoursOn(DAY.plusDays(16))).containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void onlyWeekdaysAreWorkingTimeThatComesAgain() {
        DayException once = DayException.hours(DAY, List.of(MORNING), null);

        assertThat(CalendarRules.continuous(MOSCOW).hasWorkingTime()).isTrue();
        assertThat(rules(Map.of(SATURDAY, List.of(MORNING))).hasWorkingTime()).isTrue();
        assertThat(rules(Map.of(SATURDAY, List.of())).hasWorkingTime()).isFalse();
        assertThat(new CalendarRules(MOSCOW, Map.of(), List.of(once)).hasWorkingTime()).isFalse();
    }

    @Test
    void aDateDiffersInOneWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CalendarRules(
                                MOSCOW,
                                Map.of(),
                                List.of(
                                        DayException.holiday(DAY, null),
                                        DayException.moved(DAY, MONDAY, null))))
                .withMessageContaining("2024-04-27 is named twice");
    }

    @Test
    void aDayIsOfOneKind() {
        refused(Kind.HOLIDAY, MONDAY, List.of(), "moved day");
        refused(Kind.HOLIDAY, null, List.of(MORNING), "hours of its own");
        refused(Kind.MOVED, null, List.of(), "moved day");
        refused(Kind.MOVED, MONDAY, List.of(MORNING), "hours of its own");
        refused(Kind.HOURS, MONDAY, List.of(MORNING), "moved day");
        refused(Kind.HOURS, null, List.of(), "is a holiday");
    }

    @Test
    void thereAreBounds() {
        List<WorkingInterval> minutes =
                IntStream.rangeClosed(0, CalendarRules.MAX_INTERVALS)
                        .mapToObj(i -> new WorkingInterval(60 * i, 60 * i + 30))
                        .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(Map.of(MONDAY, minutes)))
                .withMessageContaining("MONDAY has 49 working intervals, 48 at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayException.hours(DAY, minutes, null))
                .withMessageContaining("2024-04-27 has 49 working intervals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayException.holiday(DAY, " "))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CalendarRules(
                                MOSCOW,
                                Map.of(),
                                Collections.nCopies(
                                        CalendarRules.MAX_DAYS + 1,
                                        DayException.holiday(DAY, null))))
                .withMessageContaining("at most 10000 days");
    }

    private static void refused(
            Kind kind, @Nullable DayOfWeek worksAs, List<WorkingInterval> hours, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayException(DAY, kind, worksAs, hours, null))
                .withMessageContaining(why);
    }

    private static CalendarRules rules(Map<DayOfWeek, List<WorkingInterval>> week) {
        return new CalendarRules(MOSCOW, week, List.of());
    }
}
