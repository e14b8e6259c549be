package io.ledgerdesk.catalogue.holiday;

import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.Summary;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.DateValueImpl;
import io.ledgerdesk.catalogue.id.EntryName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event of whole days (RFC 5545, 3.6.1). Counted in dates: it is the same days in every zone.
 *
 * @param length in days, 1 or more
 * @param rule by which it recurs; absent for not
 * @param others dates on which it begins besides
 * @param not dates on which it does not begin
 */
record WholeDays(
        LocalDate start,
        long length,
        @Nullable Recurrence rule,
        Set<LocalDate> others,
        Set<LocalDate> not,
        @Nullable EntryName name) {
    private static final TimeZone NO_ZONE = TimeZone.getTimeZone("UTC");
    private static final int LONGEST_NAME = 255;
    private static final String NOT_IN_NAMES = "[\\p{Cc}\\p{Cs}\\u2028\\u2029]+";

    /**
     * Nothing for an event that is not for us: with times, cancelled, or recurring otherwise.
     *
     * @param replaced dates of the event that others of the file stand for
     */
    static Optional<WholeDays> of(VEvent event, Set<LocalDate> replaced) throws Damaged {
        DateStart begins = event.getDateStart();
        if (begins == null) {
            throw new Damaged("complete: an event has no DTSTART");
        }
        ICalDate start = ValuedProperty.getValue(begins);
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        if (start == null || start.hasTime() || cancelled) {
            return Optional.empty();
        }
        Recurrence rule = ValuedProperty.getValue(event.getRecurrenceRule());
        if (rule != null && (rule.getFrequency() != Frequency.YEARLY || !rule.getXRules().isEmpty())
                || !event.getExceptionRules().isEmpty()) {
            return Optional.empty();
        }
        Set<LocalDate> not =
                event.getExceptionDates().stream()
                        .map(ExceptionDates::getValues)
                        .flatMap(dates -> dates.stream())
                        .map(WholeDays::date)
                        .collect(Collectors.toCollection(HashSet::new));
        not.addAll(replaced);
        return Optional.of(
                new WholeDays(
                        date(start),
                        length(event, date(start)),
                        rule,
                        event.getRecurrenceDates().stream()
                                .map(RecurrenceDates::getDates)
                                .flatMap(dates -> dates.stream())
                                .map(WholeDays::date)
                                .collect(Collectors.toSet()),
                        not,
                        name(event.getSummary())));
    }

    void addTo(Gathering days) throws Damaged {
        LocalDate last = days.bounds().to();
        if (rule == null) {
            add(start, days);
        } else {
            RecurrenceIterator each =
                    RecurrenceIteratorFactory.createRecurrenceIterator(
                            rule,
                            new DateValueImpl(
                                    start.getYear(), start.getMonthValue(), start.getDayOfMonth()),
                            NO_ZONE);
            while (each.hasNext()) {
                days.step();
                DateValue next = each.next();
                LocalDate date = LocalDate.of(next.year(), next.month(), next.day());
                if (date.isAfter(last)) {
                    break;
                }
                add(date, days);
            }
        }
        for (LocalDate other : others) {
            add(other, days);
        }
    }

    private void add(LocalDate first, Gathering days) throws Damaged {
        if (!not.contains(first)) {
            days.add(first, length, name);
        }
    }

    /** As it is written, whatever zone this machine stands in. */
    static LocalDate date(ICalDate date) {
        DateTimeComponents written =
                Objects.requireNonNull(date.getRawComponents(), "every date was read from a text");
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private static long length(VEvent event, LocalDate start) {
        ICalDate end = ValuedProperty.getValue(event.getDateEnd());
        Duration lasts = ValuedProperty.getValue(event.getDuration());
        if (end != null) {
            return Math.max(1, ChronoUnit.DAYS.between(start, date(end)));
        }
        return lasts == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(start, after(start, lasts)));
    }

    private static LocalDate after(LocalDate start, Duration lasts) {
        return start.plusWeeks(Objects.requireNonNullElse(lasts.getWeeks(), 0))
                .plusDays(Objects.requireNonNullElse(lasts.getDays(), 0));
    }

    private static @Nullable EntryName name(@Nullable Summary summary) {
        String said = summary == null ? null : summary.getValue();
        if (said == null) {
            return null;
        }
        String line = said.replaceAll(NOT_IN_NAMES, " ").strip();
        int characters = Math.min(LONGEST_NAME, line.codePointCount(0, line.length()));
        String name = line.substring(0, line.offsetByCodePoints(0, characters));
        return EntryName.isValid(name) ? new EntryName(name) : null;
    }
}
