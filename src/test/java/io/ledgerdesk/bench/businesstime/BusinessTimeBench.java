package io.ledgerdesk.bench.businesstime;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Nanoseconds for an addition of business time, for deadlines within a month and ten years ahead,
 * in turns with a loop over minutes. Leaves with 1 if one of them takes longer than it may.
 *
 * <p>Argument: how many rounds (7).
 */
public final class BusinessTimeBench {
    private static final long DAY = 86_400;
    private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int STARTS = 4_096;
    private static final int ADDITIONS = 2_000_000;

    /** How far ahead the deadlines lie, and what one may cost. */
    private enum Ahead {
        MONTH(1, 30, 1_000, 40),
        TEN_YEARS(3_640, 3_652, 20_000, 1);

        final long least;
        final long most;
        final double limit;
        final int loops;

        Ahead(int least, int most, double limit, int loops) {
            this.least = least * DAY;
            this.most = most * DAY;
            this.limit = limit;
            this.loops = loops;
        }
    }

    /** Sums to be made; targets are whole minutes, for the loop's sake. */
    private record Sums(Instant[] starts, long[] targets) {}

    private static long kept;

    private BusinessTimeBench() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        boolean met = true;
        System.out.printf(
                "%-22s %-10s %12s %16s %14s %12s%n",
                "calendar",
                "deadline",
                "ns each",
                "minute loop ns",
                "times faster",
                "first one us");
        for (Map.Entry<String, CalendarRules> calendar : calendars().entrySet()) {
            for (Ahead ahead : Ahead.values()) {
                met &= measure(calendar.getKey(), calendar.getValue(), ahead, rounds);
            }
        }
        System.out.println(met ? "all as quick as they must be" : "too slow (" + kept + ")");
        System.exit(met ? 0 : 1);
    }

    private static boolean measure(String name, CalendarRules rules, Ahead ahead, int rounds) {
        Sums sums = sums(rules, ahead);
        double first = first(rules, sums);
        BusinessTime time = BusinessTime.of(rules);
        MinuteLoop loop = new MinuteLoop(rules);
        agree(time, loop, sums);
        double[] tables = new double[rounds];
        double[] minutes = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            double each = additions(time, sums);
            double slow = loops(loop, sums, ahead.loops);
            if (round >= 0) {
                tables[round] = each;
                minutes[round] = slow;
            }
        }
        double each = median(tables);
        System.out.printf(
                "%-22s %-10s %12.0f %16.0f %14.0f %12.0f%n",
                name,
                ahead.name().toLowerCase(Locale.ROOT),
                each,
                median(minutes),
                median(minutes) / each,
                first);
        return each < ahead.limit;
    }

    private static double additions(BusinessTime time, Sums sums) {
        long begun = System.nanoTime();
        for (int i = 0; i < ADDITIONS; i++) {
            int at = i & (STARTS - 1);
            kept += time.add(sums.starts[at], sums.targets[at]).getEpochSecond();
        }
        return (System.nanoTime() - begun) / (double) ADDITIONS;
    }

    private static double loops(MinuteLoop loop, Sums sums, int count) {
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            kept += loop.add(sums.starts[i], sums.targets[i] / 60).getEpochSecond();
        }
        return (System.nanoTime() - begun) / (double) count;
    }

    /** Microseconds of a calendar's first addition, which makes the tables of its years. */
    private static double first(CalendarRules rules, Sums sums) {
        long begun = System.nanoTime();
        kept += BusinessTime.of(rules).add(sums.starts[0], sums.targets[0]).getEpochSecond();
        return (System.nanoTime() - begun) / 1e3;
    }

    private static void agree(BusinessTime time, MinuteLoop loop, Sums sums) {
        Instant said = time.add(sums.starts[0], sums.targets[0]);
        if (!said.equals(loop.add(sums.starts[0], sums.targets[0] / 60))) {
            throw new IllegalStateException("the loop does not count the same: " + said);
        }
    }

    private static Sums sums(CalendarRules rules, Ahead ahead) {
        Random random = new Random(7);
        BusinessTime time = BusinessTime.of(rules);
        Sums sums = new Sums(new Instant[STARTS], new long[STARTS]);
        for (int i = 0; i < STARTS; i++) {
            Instant start = Instant.ofEpochSecond(BEGIN + 60 * random.nextLong(365 * 24 * 60));
            Instant due = start.plusSeconds(random.nextLong(ahead.least, ahead.most));
            sums.starts[i] = start;
            sums.targets[i] = time.between(start, due) / 60 * 60;
        }
        return sums;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, CalendarRules> calendars() {
        Map<String, CalendarRules> all = new LinkedHashMap<>();
        all.put("office, 15 holidays", office());
        all.put("split shifts", weekly("Europe/Berlin", 5, "09:00-13:00", "14:00-18:00"));
        all.put("nights", weekly("America/New_York", 7, "22:00-06:00"));
        all.put("one hour a week", weekly("Asia/Kolkata", 1, "09:00-10:00"));
        all.put("around the clock", CalendarRules.continuous(ZoneId.of("Europe/Berlin")));
        return all;
    }

    private static CalendarRules office() {
        CalendarRules weekly = weekly("Europe/Moscow", 5, "09:00-18:00");
        List<DayException> holidays =
                IntStream.range(2026, 2040)
                        .boxed()
                        .flatMap(year ->
                                IntStream.range(0, 15)
                                        .mapToObj(i -> LocalDate.of(year, 1, 1).plusDays(24L * i))
                                        .map(day -> DayException.holiday(day, null)))
                        .toList();
        return new CalendarRules(weekly.zone(), weekly.week(), holidays);
    }

    private static CalendarRules weekly(String zone, int days, String... hours) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), Arrays.stream(hours).map(WorkingInterval::parse).toList());
        }
        return new CalendarRules(ZoneId.of(zone), week, List.of());
    }
}
