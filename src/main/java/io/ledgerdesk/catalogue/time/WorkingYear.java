package io.ledgerdesk.catalogue.time;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The seconds that a calendar works in one local year, numbered from 0: stretches that neither
 * touch nor overlap, and how many worked seconds lie before each. Instants are seconds of the
 * epoch.
 */
final class WorkingYear {
    private static final long DAY = 86_400;
    private final int year;
    private final long start;
    private final long end;
    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    private final long total;

    private WorkingYear(int year, long start, long end, Stretches stretches) {
        this.year = year;
        this.start = start;
        this.end = end;
        this.opens = Arrays.copyOf(stretches.opens, stretches.count);
        this.closes = Arrays.copyOf(stretches.closes, stretches.count);
        this.before = new long[stretches.count];
        long sum = 0;
        for (int i = 0; i < stretches.count; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        this.total = sum;
    }

    static WorkingYear of(CalendarRules rules, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        // The last night of the year before may go on into this one.
        LocalDate eve = first.minusDays(1);
        WallClock wall =
                WallClock.between(
                        rules.zone().getRules(), midnight(eve), midnight(next.plusDays(1)));
        long start = wall.firstShows(midnight(first));
        long end = wall.firstShows(midnight(next));
        Stretches stretches = new Stretches();
        for (LocalDate day = eve; day.isBefore(next); day = day.plusDays(1)) {
            long midnight = midnight(day);
            for (WorkingInterval hours : rules.hoursOn(day)) {
                stretches.add(
                        Math.max(start, wall.firstShows(midnight + hours.from())),
                        Math.min(end, wall.firstShows(midnight + hours.to())));
            }
        }
        return new WorkingYear(year, start, end, stretches);
    }

    int year() {
        return year;
    }

    /** Its first second. */
    long start() {
        return start;
    }

    /** First second of the next year. */
    long end() {
        return end;
    }

    /** How many seconds of it are worked. */
    long total() {
        return total;
    }

    boolean isWorked(long second) {
        int stretch = lastUpTo(opens, second);
        return stretch >= 0 && second < closes[stretch];
    }

    /** How many of its worked seconds lie before this second of it. */
    long workedBefore(long second) {
        int stretch = lastUpTo(opens, second);
        return stretch < 0
                ? 0
                : before[stretch] + Math.min(second, closes[stretch]) - opens[stretch];
    }

    /**
     * When the worked second of a number begins.
     *
     * @param number 0 to {@link #total} - 1
     */
    long secondOf(long number) {
        int stretch = lastUpTo(before, number);
        return opens[stretch] + number - before[stretch];
    }

    private static long midnight(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    /** Index of the last that is not above; -1 if all are. */
    private static int lastUpTo(long[] ascending, long value) {
        int found = Arrays.binarySearch(ascending, value);
        return found >= 0 ? found : -found - 2;
    }

    /** Grows in the order of the openings; what touches or overlaps becomes one. */
    private static final class Stretches {
        private long[] opens = new long[512];
        private long[] closes = new long[512];
        private int count;

        void add(long open, long close) {
            if (close <= open) {
                return;
            }
            if (count > 0 && open <= closes[count - 1]) {
                closes[count - 1] = Math.max(close, closes[count - 1]);
                return;
            }
            if (count == opens.length) {
                opens = Arrays.copyOf(opens, 2 * count);
                closes = Arrays.copyOf(closes, 2 * count);
            }
            opens[count] = open;
            closes[count] = close;
            count++;
        }
    }
}
