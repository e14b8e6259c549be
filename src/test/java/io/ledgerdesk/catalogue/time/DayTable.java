package io.ledgerdesk.catalogue.time;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Day after day, the seconds of the epoch from which and to which it is worked. */
final class DayTable {
    static final int DAY = 86_400;

    private record Row(long from, long to) {}

    private final List<Row> rows = new ArrayList<>();

    DayTable(CalendarRules rules, LocalDate first, LocalDate last) {
        Map<LocalDate, DayException> different =
                rules.days().stream()
                        .collect(Collectors.toMap(DayException::date, Function.identity()));
        ZoneRules zone = rules.zone().getRules();
        long covered = Long.MIN_VALUE;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (WorkingInterval hours : hours(rules, date, different.get(date))) {
                LocalDateTime midnight = date.atStartOfDay();
                long from = Math.max(covered, shown(zone, midnight.plusSeconds(hours.from())));
                long to = shown(zone, midnight.plusSeconds(hours.to()));
                if (from < to) {
                    rows.add(new Row(from, to));
                    covered = to;
                }
            }
        }
    }

    /** When so many seconds have been worked, counted row by row. */
    long due(long start, long seconds) {
        long left = seconds;
        for (Row row : rows) {
            long from = Math.max(start, row.from);
            if (left > 0 && from < row.to) {
                long worked = Math.min(left, row.to - from);
                left -= worked;
                if (left == 0) {
                    return from + worked;
                }
            }
        }
        if (left > 0) {
            throw new IllegalStateException("the table ends before the target");
        }
        return start;
    }

    long between(long start, long end) {
        return rows.stream()
                .mapToLong(row -> Math.min(end, row.to) - Math.max(start, row.from))
                .filter(worked -> worked > 0)
                .sum();
    }

    /** Hours that begin on a day. */
    static List<WorkingInterval> hours(
            CalendarRules rules, LocalDate date, @Nullable DayException different) {
        if (different == null) {
            return rules.week().getOrDefault(date.getDayOfWeek(), List.of());
        }
        return switch (different.kind()) {
            case HOLIDAY -> List.of();
            case HOURS -> different.hours();
            case MOVED ->
                    rules.week()
                            .getOrDefault(Objects.requireNonNull(different.worksAs()), List.of());
        };
    }

    private static long shown(ZoneRules zone, LocalDateTime time) {
        ZoneOffsetTransition change = zone.getTransition(time);
        return change != null && change.isGap()
                ? change.toEpochSecond()
                : time.toEpochSecond(zone.getValidOffsets(time).getFirst());
    }
}
