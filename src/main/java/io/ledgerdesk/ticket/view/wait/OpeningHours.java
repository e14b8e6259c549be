package io.ledgerdesk.ticket.view.wait;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the desk is open: the same hours on some days of the week.
 *
 * @param days on which it opens; all of them and no times for around the clock
 * @param opens first minute of the day
 * @param closes first minute after; after {@code opens}
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {
    /** What is accepted, in words. */
    public static final String ALLOWED = "always, or days and hours such as MON-FRI 09:00-18:00";

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final List<String> NAMES =
            List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public OpeningHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the desk opens on at least one day");
        }
    }

    /** Around the clock. */
    public static OpeningHours always() {
        return new OpeningHours(
                EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, ZoneOffset.UTC);
    }

    /**
     * Reads {@code always} or {@code MON-FRI 09:00-18:00}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static OpeningHours parse(String text, ZoneId zone) {
        if (text.equals("always")) {
            return always();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw mistake(text);
        }
        int first = NAMES.indexOf(parts.group(1));
        int last = parts.group(2) == null ? first : NAMES.indexOf(parts.group(2));
        if (first < 0 || last < 0) {
            throw mistake(text);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int day = first; ; day = (day + 1) % 7) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                break;
            }
        }
        try {
            LocalTime opens = LocalTime.parse(parts.group(3));
            LocalTime closes = LocalTime.parse(parts.group(4));
            if (!opens.isBefore(closes)) {
                throw mistake(text);
            }
            return new OpeningHours(days, opens, closes, zone);
        } catch (DateTimeParseException notATime) {
            throw mistake(text);
        }
    }

    /** The instant itself if the desk is open then, else the next opening. */
    public Instant openAt(Instant instant) {
        if (closes.equals(LocalTime.MAX)) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (days.contains(day.getDayOfWeek()) && local.toLocalTime().isBefore(closes)) {
            Instant opening = day.atTime(opens).atZone(zone).toInstant();
            return instant.isBefore(opening) ? opening : instant;
        }
        LocalDate next = day.plusDays(1);
        while (!days.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next.atTime(opens).atZone(zone).toInstant();
    }

    private static IllegalArgumentException mistake(String text) {
        return new IllegalArgumentException("not opening hours: " + text + "; give " + ALLOWED);
    }
}
