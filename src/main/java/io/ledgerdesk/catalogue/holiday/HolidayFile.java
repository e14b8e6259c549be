package io.ledgerdesk.catalogue.holiday;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.RecurrenceId;
import biweekly.property.Uid;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole-day events of a text in the format of RFC 5545. A text that is damaged where days come
 * from is refused as a whole: half a year of holidays is worse than none.
 */
public final class HolidayFile {
    private static final Set<String> OF_DAYS =
            Set.of(
                    "BEGIN",
                    "END",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "RDATE",
                    "EXDATE",
                    "RECURRENCE-ID");

    /** That a zone is not known, which plays no part in whole days. */
    private static final Set<Integer> OF_ZONES = Set.of(5, 37, 38, 39, 43);

    private static final String END = "END:VCALENDAR";
    private static final String MARK = "\uFEFF";

    private HolidayFile() {}

    /**
     * The days within the bounds.
     *
     * @param text of a file; it may begin with the mark that some editors put before UTF-8
     * @throws Damaged if it is no such text, or says too much
     */
    public static Holidays read(String text, Bounds bounds) throws Damaged {
        try {
            List<VEvent> events = events(text.startsWith(MARK) ? text.substring(1) : text);
            if (events.size() > bounds.mostEvents()) {
                throw new Damaged("of at most " + bounds.mostEvents() + " events");
            }
            Map<String, Set<LocalDate>> replaced = replaced(events);
            Gathering days = new Gathering(bounds);
            for (VEvent event : events) {
                Set<LocalDate> by =
                        event.getRecurrenceId() == null
                                ? replaced.getOrDefault(uid(event), Set.of())
                                : Set.of();
                Optional<WholeDays> whole = WholeDays.of(event, by);
                if (whole.isPresent()) {
                    whole.get().addTo(days);
                } else {
                    days.ignore();
                }
            }
            return days.all();
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new Damaged("of dates that there are: " + impossible.getMessage());
        }
    }

    private static List<VEvent> events(String text) throws Damaged {
        List<VEvent> events = new ArrayList<>();
        int calendars = 0;
        try (ICalReader reader = new ICalReader(text)) {
            for (ICalendar one = reader.readNext(); one != null; one = reader.readNext()) {
                calendars++;
                refuse(reader.getWarnings());
                events.addAll(one.getEvents());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        if (calendars == 0 || !text.stripTrailing().toUpperCase(Locale.ROOT).endsWith(END)) {
            throw new Damaged("a whole iCalendar file, from BEGIN:VCALENDAR to " + END);
        }
        return events;
    }

    private static void refuse(List<ParseWarning> warnings) throws Damaged {
        for (ParseWarning warning : warnings) {
            String property = warning.getPropertyName();
            boolean ofDays =
                    property == null || OF_DAYS.contains(property.toUpperCase(Locale.ROOT));
            Integer code = warning.getCode();
            if (ofDays && (code == null || !OF_ZONES.contains(code))) {
                throw new Damaged(
                        "readable in line %s%s: %s"
                                .formatted(
                                        warning.getLineNumber(),
                                        property == null ? "" : ", " + property,
                                        warning.getMessage()));
            }
        }
    }

    /** Dates of recurring events that other events of the file stand for (RECURRENCE-ID). */
    private static Map<String, Set<LocalDate>> replaced(List<VEvent> events) {
        Map<String, Set<LocalDate>> replaced = new HashMap<>();
        for (VEvent event : events) {
            RecurrenceId of = event.getRecurrenceId();
            ICalDate date = of == null ? null : ValuedProperty.getValue(of);
            if (date != null && !date.hasTime()) {
                replaced.computeIfAbsent(uid(event), none -> new HashSet<>())
                        .add(WholeDays.date(date));
            }
        }
        return replaced;
    }

    private static String uid(VEvent event) {
        Uid uid = event.getUid();
        @Nullable String value = uid == null ? null : uid.getValue();
        return value == null ? "" : value;
    }
}
