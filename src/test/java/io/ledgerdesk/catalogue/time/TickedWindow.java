package io.ledgerdesk.catalogue.time;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Forty-five days, second by second, on a wall clock that stands still instead of going back. A
 * second is worked if what the clock shows lies in hours of that day, or in hours of the day before
 * that go over midnight.
 */
final class TickedWindow {
    static final int LENGTH = 45 * DayTable.DAY;
    private static final int LEAD = 2 * DayTable.DAY;
    private final long start;

    /** Worked seconds before each second of the window. */
    private final int[] passed = new int[LENGTH + 1];

    /** Second of the window at which so many have passed. */
    private final int[] reached = new int[LENGTH + 1];

    /** Where work begins and ends, and where the clock is changed. */
    private final List<Integer> edges = new ArrayList<>();

    TickedWindow(CalendarRules rules, long start) {
        this.start = start;
        long wallBegin = Math.floorDiv(start - LEAD, DayTable.DAY) * DayTable.DAY - DayTable.DAY;
        boolean[] worked = paint(rules, LocalDate.ofEpochDay(wallBegin / DayTable.DAY));
        long wall = Long.MIN_VALUE;
        int offset = 0;
        boolean before = false;
        for (int second = -LEAD; second < LENGTH; second++) {
            if ((start + second) % 60 == 0 || second == -LEAD) {
                int now = offsetAt(rules, start + second);
                if (now != offset && second >= 0) {
                    edges.add(second);
                }
                offset = now;
            }
            wall = Math.max(wall, start + second + offset);
            if (second >= 0) {
                boolean open = worked[(int) (wall - wallBegin)];
                passed[second + 1] = passed[second] + (open ? 1 : 0);
                if (open) {
                    reached[passed[second + 1]] = second + 1;
                }
                if (open != before) {
                    edges.add(second);
                }
                before = open;
            }
        }
    }

    long start() {
        return start;
    }

    List<Integer> edges() {
        return edges;
    }

    int passed(int second) {
        return passed[second];
    }

    int total() {
        return passed[LENGTH];
    }

    int due(int from, int seconds) {
        return seconds == 0 ? from : reached[passed[from] + seconds];
    }

    int before(int end, int seconds) {
        return seconds == 0 ? end : reached[passed[end] - seconds + 1] - 1;
    }

    boolean isOpen(int second) {
        return passed[second + 1] > passed[second];
    }

    /** Zones have changed at whole minutes only since 1973. */
    private static int offsetAt(CalendarRules rules, long second) {
        return rules.zone().getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private static boolean[] paint(CalendarRules rules, LocalDate first) {
        Map<LocalDate, DayException> different =
                rules.days().stream()
                        .collect(Collectors.toMap(DayException::date, Function.identity()));
        int days = 51;
        boolean[] worked = new boolean[(days + 2) * DayTable.DAY];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            for (WorkingInterval hours : DayTable.hours(rules, date, different.get(date))) {
                int midnight = day * DayTable.DAY;
                Arrays.fill(worked, midnight + hours.from(), midnight + hours.to(), true);
            }
        }
        return worked;
    }
}
