package io.ledgerdesk.catalogue.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the cases that were worked out by hand. */
final class WorkedOut {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm[:ss] XXX", Locale.ENGLISH);

    /** A start, how much business time later, and when that is. */
    record Case(
            CalendarRules rules,
            OffsetDateTime start,
            long seconds,
            OffsetDateTime due,
            String title) {}

    private final Map<String, CalendarRules> calendars = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private String name = "";

    private WorkedOut() {}

    static List<Case> cases() {
        WorkedOut read = new WorkedOut();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(read::line);
        return read.cases;
    }

    private void line(String line) {
        if (line.startsWith("calendar ")) {
            String[] words = line.split(" ", -1);
            name = words[1];
            calendars.put(name, new CalendarRules(ZoneId.of(words[2]), Map.of(), List.of()));
        } else if (line.startsWith("  ")) {
            CalendarRules rules = Objects.requireNonNull(calendars.get(name));
            calendars.put(name, more(rules, line.strip().split(" ", -1)));
        } else {
            cases.add(worked(line, line.split(" \\| ", -1)));
        }
    }

    private Case worked(String line, String[] parts) {
        CalendarRules rules = Objects.requireNonNull(calendars.get(parts[0]), line);
        return new Case(
                rules,
                time(rules, parts[1]),
                Duration.parse("PT" + parts[2]).toSeconds(),
                time(rules, parts[3]),
                line);
    }

    /** Nobody should have to trust a weekday or an offset that is only written there. */
    private static OffsetDateTime time(CalendarRules rules, String text) {
        OffsetDateTime time = OffsetDateTime.parse(text, TIME);
        if (!rules.zone().getRules().getOffset(time.toInstant()).equals(time.getOffset())) {
            throw new IllegalArgumentException(text + " has not the offset of " + rules.zone());
        }
        return time;
    }

    private static CalendarRules more(CalendarRules rules, String[] words) {
        return Character.isDigit(words[0].charAt(0))
                ? new CalendarRules(rules.zone(), rules.week(), days(rules, words))
                : new CalendarRules(rules.zone(), week(rules, words), rules.days());
    }

    private static Map<DayOfWeek, List<WorkingInterval>> week(CalendarRules rules, String[] words) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(rules.week());
        String[] span = words[0].split("-", -1);
        DayOfWeek last = DayOfWeek.valueOf(span[span.length - 1]);
        for (DayOfWeek day = DayOfWeek.valueOf(span[0]); day != last; day = day.plus(1)) {
            week.put(day, hours(words, 1));
        }
        week.put(last, hours(words, 1));
        return week;
    }

    private static List<DayException> days(CalendarRules rules, String[] words) {
        List<DayException> days = new ArrayList<>(rules.days());
        String[] span = words[0].split("\\.\\.", -1);
        LocalDate last = LocalDate.parse(span[span.length - 1]);
        for (LocalDate day = LocalDate.parse(span[0]); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(
                    switch (words[1]) {
                        case "holiday" -> DayException.holiday(day, null);
                        case "as" -> DayException.moved(day, DayOfWeek.valueOf(words[2]), null);
                        case "hours" -> DayException.hours(day, hours(words, 2), null);
                        default -> throw new IllegalArgumentException(String.join(" ", words));
                    });
        }
        return days;
    }

    private static List<WorkingInterval> hours(String[] words, int from) {
        return Arrays.stream(words).skip(from).map(WorkingInterval::parse).toList();
    }

    private static String text() {
        try (InputStream file =
                WorkedOut.class.getResourceAsStream("/servicelevel/business-time.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
