package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.catalogue.time.BusinessTime;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a desk is open whose tickets have no agreement: the same hours on some days of the week. */
public final class OpeningHours {
    /** What is accepted, in words. */
    public static final String ALLOWED = "always, or days and hours such as MON-FRI 09:00-18:00";

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final List<String> NAMES =
            List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private OpeningHours() {}

    /** Around the clock. */
    public static BusinessTime always() {
        return BusinessTime.of(CalendarRules.continuous(ZoneOffset.UTC));
    }

    /**
     * Reads {@code always} or {@code MON-FRI 09:00-18:00}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static BusinessTime parse(String text, ZoneId zone) {
        if (text.equals("always")) {
            return always();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(3).compareTo(parts.group(4)) >= 0) {
            throw mistake(text);
        }
        int first = NAMES.indexOf(parts.group(1));
        int last = parts.group(2) == null ? first : NAMES.indexOf(parts.group(2));
        if (first < 0 || last < 0) {
            throw mistake(text);
        }
        List<WorkingInterval> hours = List.of(hours(text, parts.group(3) + "-" + parts.group(4)));
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = first; ; day = (day + 1) % NAMES.size()) {
            week.put(DayOfWeek.of(day + 1), hours);
            if (day == last) {
                return BusinessTime.of(new CalendarRules(zone, week, List.of()));
            }
        }
    }

    private static WorkingInterval hours(String text, String hours) {
        try {
            return WorkingInterval.parse(hours);
        } catch (IllegalArgumentException notHours) {
            throw mistake(text);
        }
    }

    private static IllegalArgumentException mistake(String text) {
        return new IllegalArgumentException("not opening hours: " + text + "; give " + ALLOWED);
    }
}
