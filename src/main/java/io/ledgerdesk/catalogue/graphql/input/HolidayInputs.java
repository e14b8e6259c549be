package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.DayKind;
import io.ledgerdesk.catalogue.graphql.value.Weekday;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of taking over holidays. */
public final class HolidayInputs {
    private HolidayInputs() {}

    /** Of {@code importHolidays}. */
    @Input("ImportHolidaysInput")
    @Description("Whole-day events of an iCalendar file that are to be days of a calendar.")
    public record ImportHolidaysInput(
            @Id @NonNull @Description("The calendar to change, by id or key.") String calendarId,
            @NonNull @Description("The text of the file, in the format of RFC 5545.")
                    String icalendar,
            @Description("What the days become; absent for HOLIDAY.") @Nullable DayKind kind,
            @Description("Whose hours they have; only with MOVED.") @Nullable Weekday worksAs,
            @Description("The hours that they have, such as 09:00-17:00; only with HOURS.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull String> hours,
            @Description(
                            "The first day that is taken, such as 2026-01-01; absent for the first of"
                                    + " this year.")
                    @Nullable String from,
            @Description(
                            "The last day that is taken; absent for the last of the third year from then on.")
                    @Nullable String to,
            @Description(
                            "Whether days that the calendar has otherwise are overwritten; absent for not:"
                                    + " they are left as they are, and shown.")
                    @Nullable Boolean overwrite,
            @Description(
                            "Whether only what would change is shown, and nothing is changed; absent for"
                                    + " not.")
                    @Nullable Boolean dryRun,
            @Description(
                            "Whether it counts also for what has elapsed on open tickets, as a"
                                    + " correction does; absent for not.")
                    @Nullable Boolean retroactive,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
