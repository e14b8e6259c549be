package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not worked as its weekday is.
 *
 * @param worksAs whose hours a moved day has; only there
 * @param hours of a day with hours of its own, at least one; else empty
 * @param name what people call the day
 */
@Published
public record DayException(
        LocalDate date,
        Kind kind,
        @Nullable DayOfWeek worksAs,
        List<WorkingInterval> hours,
        @Nullable EntryName name) {

    /** In which way the day differs. */
    public enum Kind {
        /** Nothing begins on it. */
        HOLIDAY,
        /** It is worked as another weekday: a Saturday instead of a Monday. */
        MOVED,
        /** It has hours of its own: a shortened day. */
        HOURS
    }

    public DayException {
        hours = CalendarRules.sorted(hours, date.toString());
        if ((kind == Kind.MOVED) != (worksAs != null)) {
            throw new IllegalArgumentException(
                    date + ": a moved day names the weekday whose hours it has, no other day does");
        }
        if ((kind == Kind.HOURS) == hours.isEmpty()) {
            throw new IllegalArgumentException(
                    date
                            + ": a day with hours of its own names them, no other day does; a day"
                            + " without any is a holiday");
        }
    }

    /** Closed. */
    public static DayException holiday(LocalDate date, @Nullable String name) {
        return new DayException(date, Kind.HOLIDAY, null, List.of(), named(name));
    }

    /** Worked as another weekday. */
    public static DayException moved(LocalDate date, DayOfWeek worksAs, @Nullable String name) {
        return new DayException(date, Kind.MOVED, worksAs, List.of(), named(name));
    }

    /** Worked in hours of its own. */
    public static DayException hours(
            LocalDate date, List<WorkingInterval> hours, @Nullable String name) {
        return new DayException(date, Kind.HOURS, null, hours, named(name));
    }

    private static @Nullable EntryName named(@Nullable String name) {
        return name == null ? null : new EntryName(name);
    }
}
