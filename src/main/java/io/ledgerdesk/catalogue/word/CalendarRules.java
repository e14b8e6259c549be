package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.kernel.Published;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a calendar is worked: hours for each weekday, and the days that differ. Hours that touch or
 * overlap, also over midnight, count once.
 *
 * @param zone whose rules of each day say what its hours are as instants
 * @param week hours by weekday, in their order; weekdays without any are left out
 * @param days each date at most once, in their order
 */
@Published
public record CalendarRules(
        ZoneId zone, Map<DayOfWeek, List<WorkingInterval>> week, List<DayException> days) {
    /** Of one day. */
    public static final int MAX_INTERVALS = 48;

    /** That differ from their weekday: those of a lifetime. */
    public static final int MAX_DAYS = 10_000;

    public CalendarRules {
        week = copy(week);
        days = days.stream().sorted(Comparator.comparing(DayException::date)).toList();
        if (days.size() > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "a calendar has at most " + MAX_DAYS + " days that differ, not " + days.size());
        }
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).date().equals(days.get(i - 1).date())) {
                throw new IllegalArgumentException(
                        days.get(i).date() + " is named twice: a day differs in one way");
            }
        }
    }

    /** Around the clock, every day. */
    public static CalendarRules continuous(ZoneId zone) {
        return new CalendarRules(
                zone,
                Arrays.stream(DayOfWeek.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        day -> List.of(WorkingInterval.FULL_DAY))),
                List.of());
    }

    /**
     * Whether some weekday is worked. Days that differ do not count: behind the last of them
     * nothing would ever be due.
     */
    public boolean hasWorkingTime() {
        return !week.isEmpty();
    }

    /** Hours of a weekday that does not differ, in their order; empty if it is free. */
    public List<WorkingInterval> hoursOn(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** Hours that begin on this day, in their order; empty if it is free. */
    public List<WorkingInterval> hoursOn(LocalDate date) {
        int low = 0;
        int high = days.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            DayException day = days.get(middle);
            int order = day.date().compareTo(date);
            if (order == 0) {
                return hoursOf(day);
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return hoursOn(date.getDayOfWeek());
    }

    private List<WorkingInterval> hoursOf(DayException day) {
        DayOfWeek as = day.worksAs();
        return as == null ? day.hours() : hoursOn(as);
    }

    static List<WorkingInterval> sorted(List<WorkingInterval> hours, String day) {
        if (hours.size() > MAX_INTERVALS) {
            throw new IllegalArgumentException(
                    "%s has %d working intervals, %d at most"
                            .formatted(day, hours.size(), MAX_INTERVALS));
        }
        return hours.stream().sorted().distinct().toList();
    }

    private static Map<DayOfWeek, List<WorkingInterval>> copy(
            Map<DayOfWeek, List<WorkingInterval>> week) {
        Map<DayOfWeek, List<WorkingInterval>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                copy.put(day, sorted(hours, day.toString()));
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
