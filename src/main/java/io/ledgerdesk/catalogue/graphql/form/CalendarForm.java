package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.CalendarDayInput;
import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.CalendarInput;
import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.WorkingDayInput;
import io.ledgerdesk.catalogue.graphql.value.Weekday;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.CalendarRules;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a calendar. */
public record CalendarForm(Form form) {
    private static final String FIELD = "calendar";
    private static final ZoneId NO_ZONE = ZoneOffset.UTC;
    private static final CalendarRules NO_RULES = CalendarRules.continuous(NO_ZONE);

    /** What the calendar is to say. */
    public CalendarContent content(CalendarInput input) {
        ZoneId zone =
                form.read(
                        FIELD + ".zone",
                        input.zone(),
                        CalendarForm::zone,
                        "a time zone of the IANA's database, such as Europe/Moscow",
                        NO_ZONE);
        return new CalendarContent(form.name(FIELD + ".name", input.name()), rules(zone, input));
    }

    private CalendarRules rules(ZoneId zone, CalendarInput input) {
        boolean continuous = Boolean.TRUE.equals(input.continuous());
        Map<DayOfWeek, List<WorkingInterval>> week = week(input.week());
        List<DayException> days = Form.each(FIELD + ".days", input.days(), this::day);
        if (continuous && !week.isEmpty()) {
            form.note(
                    ValidationFailed.of(
                            FIELD + ".week", "absent of a calendar that is around the clock"));
        }
        return form.made(
                FIELD + ".days",
                () ->
                        new CalendarRules(
                                zone,
                                continuous ? CalendarRules.continuous(zone).week() : week,
                                days),
                NO_RULES);
    }

    private Map<DayOfWeek, List<WorkingInterval>> week(@Nullable List<WorkingDayInput> said) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        Form.each(
                FIELD + ".week",
                said,
                (path, day) -> {
                    if (week.put(weekday(day.day()), hours(path, day.hours())) != null) {
                        form.note(
                                ValidationFailed.of(
                                        path + ".day",
                                        "another weekday: each is named at most once"));
                    }
                    return day;
                });
        return week;
    }

    DayException day(String path, CalendarDayInput said) {
        LocalDate date = form.date(path + ".date", said.date(), LocalDate.EPOCH);
        Weekday as = said.worksAs();
        List<String> hours = said.hours();
        return form.made(
                path,
                () ->
                        new DayException(
                                date,
                                DayException.Kind.valueOf(said.kind().name()),
                                as == null ? null : weekday(as),
                                hours == null ? List.of() : hours(path, hours),
                                form.nameOrNull(path + ".name", said.name())),
                DayException.holiday(date, null));
    }

    private List<WorkingInterval> hours(String path, List<String> said) {
        if (said.size() > CalendarRules.MAX_INTERVALS) {
            form.note(
                    ValidationFailed.of(
                            path + ".hours", "at most " + CalendarRules.MAX_INTERVALS + " hours"));
            return List.of();
        }
        return Form.each(
                path + ".hours",
                said,
                (place, text) ->
                        form.read(
                                place,
                                text,
                                WorkingInterval::parse,
                                WorkingInterval.ALLOWED,
                                WorkingInterval.FULL_DAY));
    }

    private static DayOfWeek weekday(Weekday day) {
        return DayOfWeek.valueOf(day.name());
    }

    /** Offsets have no rules: who means UTC says so. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException(text);
        }
        return ZoneId.of(text);
    }
}
