package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.input.CalendarInputs.CalendarDayInput;
import io.ledgerdesk.catalogue.graphql.input.HolidayInputs.ImportHolidaysInput;
import io.ledgerdesk.catalogue.graphql.value.DayKind;
import io.ledgerdesk.catalogue.holiday.Bounds;
import io.ledgerdesk.catalogue.holiday.HolidaySettings;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of holidays to take over. */
public record HolidayForm(Form form) {
    /**
     * What is taken out of the file.
     *
     * @param today whose year is the first where nobody says so
     */
    public Bounds bounds(ImportHolidaysInput input, HolidaySettings settings, LocalDate today) {
        if (input.icalendar().length() > settings.maxLength()) {
            form.note(
                    ValidationFailed.of(
                            "icalendar", "of at most " + settings.maxLength() + " characters"));
        }
        LocalDate from = date("from", input.from(), today.withDayOfYear(1));
        LocalDate usual = from.withDayOfYear(1).plusYears(settings.years()).minusDays(1);
        LocalDate to = date("to", input.to(), usual);
        if (to.isBefore(from)) {
            form.note(ValidationFailed.of("to", "a date that is not before " + from));
        }
        return new Bounds(
                from, to.isBefore(from) ? from : to, settings.maxDays(), settings.maxEvents());
    }

    /** In which way its days differ; the date is a stand-in. */
    public DayException pattern(ImportHolidaysInput input) {
        return new CalendarForm(form)
                .day(
                        "kind",
                        new CalendarDayInput(
                                LocalDate.EPOCH.toString(),
                                Objects.requireNonNullElse(input.kind(), DayKind.HOLIDAY),
                                input.worksAs(),
                                input.hours(),
                                null));
    }

    private LocalDate date(String field, @Nullable String text, LocalDate otherwise) {
        return text == null ? otherwise : form.date(field, text, otherwise);
    }
}
