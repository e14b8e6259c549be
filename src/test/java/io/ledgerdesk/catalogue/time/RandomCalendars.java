package io.ledgerdesk.catalogue.time;

import static io.ledgerdesk.catalogue.word.WorkingInterval.FULL_DAY;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Calendars of all kinds that people have, and of some that they have not. */
final class RandomCalendars {
    /** With every kind of daylight saving, and without. */
    static final List<ZoneId> ZONES =
            Stream.of(
                            "Europe/Berlin",
                            "America/New_York",
                            "America/Sao_Paulo",
                            "Australia/Sydney",
                            "Australia/Lord_Howe",
                            "Pacific/Chatham",
                            "Pacific/Apia",
                            "Africa/Casablanca",
                            "Asia/Tehran",
                            "Asia/Pyongyang",
                            "Asia/Kolkata",
                            "Europe/Moscow",
                            "UTC")
                    .map(ZoneId::of)
                    .toList();

    private final RandomGenerator random;

    RandomCalendars(RandomGenerator random) {
        this.random = random;
    }

    /** With days that differ within these dates. */
    CalendarRules next(ZoneId zone, LocalDate from, LocalDate to) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        int kind = random.nextInt(6);
        int days = 1 + random.nextInt(7);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= days) {
                week.put(day, hours(kind));
            }
        }
        List<DayException> differ = new ArrayList<>();
        int oneIn = 3 + random.nextInt(60);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (random.nextInt(oneIn) == 0) {
                differ.add(different(day, kind));
            }
        }
        return new CalendarRules(zone, week, random.nextInt(8) == 0 ? List.of() : differ);
    }

    private DayException different(LocalDate day, int kind) {
        return switch (random.nextInt(3)) {
            case 0 -> DayException.holiday(day, null);
            case 1 -> DayException.moved(day, DayOfWeek.of(1 + random.nextInt(7)), "moved");
            default -> DayException.hours(day, hours(kind), null);
        };
    }

    private List<WorkingInterval> hours(int kind) {
        return switch (kind) {
            case 0 -> List.of(WorkingInterval.parse("09:00-18:00"));
            case 1 -> split();
            case 2 -> List.of(WorkingInterval.parse("22:00-06:00"));
            case 3 -> List.of(FULL_DAY);
            case 4 -> List.of(anything(), anything());
            default -> List.of(small(), small(), small(), small());
        };
    }

    private List<WorkingInterval> split() {
        int lunch = 3600 * 11 + 900 * random.nextInt(12);
        return List.of(
                new WorkingInterval(3600 * random.nextInt(10), lunch),
                new WorkingInterval(
                        lunch + 1800 * random.nextInt(3), 3600 * (16 + random.nextInt(9))));
    }

    private WorkingInterval anything() {
        int from = random.nextInt(86_400);
        return new WorkingInterval(from, from + 1 + random.nextInt(86_400));
    }

    /** In the small hours, when clocks are changed. */
    private WorkingInterval small() {
        int from = 900 * random.nextInt(16) + random.nextInt(3);
        return new WorkingInterval(from, from + 1 + random.nextInt(5_400));
    }
}
