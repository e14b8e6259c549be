package io.ledgerdesk.catalogue.holiday;

import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A calendar and days that are to be in it.
 *
 * @param added that it did not have, the earliest first
 * @param differing that it has otherwise, the earliest first
 * @param unchanged how many it has so already; under another name is so too
 * @param result the calendar with what is added, and what differs if it is overwritten
 */
public record HolidayMerge(
        List<DayException> added,
        List<Differing> differing,
        int unchanged,
        CalendarContent result) {

    /** A day as it is and as it would be. */
    public record Differing(DayException present, DayException imported) {}

    /**
     * @param overwrite whether days that differ become as the file has them
     */
    public static HolidayMerge of(
            CalendarContent calendar, List<DayException> days, boolean overwrite) {
        CalendarRules rules = calendar.rules();
        SortedMap<LocalDate, DayException> all = new TreeMap<>();
        rules.days().forEach(day -> all.put(day.date(), day));
        List<DayException> added = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        int unchanged = 0;
        for (DayException day : days) {
            DayException present = all.get(day.date());
            if (present == null) {
                added.add(day);
                all.put(day.date(), day);
            } else if (isWorkedAlike(present, day)) {
                unchanged++;
            } else {
                differing.add(new Differing(present, day));
                all.put(day.date(), overwrite ? day : present);
            }
        }
        return new HolidayMerge(
                List.copyOf(added),
                List.copyOf(differing),
                unchanged,
                new CalendarContent(
                        calendar.name(),
                        new CalendarRules(rules.zone(), rules.week(), List.copyOf(all.values()))));
    }

    private static boolean isWorkedAlike(DayException one, DayException other) {
        return one.kind() == other.kind()
                && one.worksAs() == other.worksAs()
                && one.hours().equals(other.hours());
    }
}
