package io.ledgerdesk.catalogue.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.DayKind;
import io.ledgerdesk.catalogue.graphql.value.Weekday;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of calendars. */
public final class CalendarInputs {
    private static final String HOURS =
            "Such as 09:00-18:00; an end that is not behind the begin is on the next day.";

    private CalendarInputs() {}

    /** What a calendar says. */
    @Input("CalendarInput")
    @Description("What a calendar says.")
    public record CalendarInput(
            @NonNull @Description("What people call it.") String name,
            @NonNull @Description("Its time zone (IANA), such as Europe/Moscow.") String zone,
            @Description("Around the clock, every day; then without week. Absent for not.")
                    @Nullable Boolean continuous,
            @Description("Hours by weekday; weekdays that are not named are free.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull WorkingDayInput> week,
            @Description("Days that differ from their weekday, each at most once.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull CalendarDayInput> days) {}

    /** Hours of a weekday. */
    @Input("WorkingDayInput")
    @Description("Hours of a weekday.")
    public record WorkingDayInput(
            @NonNull @Description("Which; each at most once.") Weekday day,
            @NonNull @Description(HOURS) List<@NonNull String> hours) {}

    /** A day that differs. */
    @Input("CalendarDayInput")
    @Description("A day that is not worked as its weekday is.")
    public record CalendarDayInput(
            @NonNull @Description("Which, such as 2026-12-31.") String date,
            @NonNull @Description("In which way it differs.") DayKind kind,
            @Description("Whose hours a moved day has; only there.") @Nullable Weekday worksAs,
            @Description(
                            "Of a day with hours of its own, such as 09:00-17:00; no other day has any.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable List<@NonNull String> hours,
            @Description("What people call it, at most 200 characters.") @Nullable String name) {}

    /** Of {@code defineCalendar}. */
    @Input("DefineCalendarInput")
    @Description("A calendar that the desk is to have.")
    public record DefineCalendarInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") CalendarInput calendar,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changeCalendar}. */
    @Input("ChangeCalendarInput")
    @Description("What a calendar says from now on.")
    public record ChangeCalendarInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) CalendarInput calendar,
            @Description(
                            "Whether it counts also for what has elapsed on open tickets, as a"
                                    + " correction does; absent for not.")
                    @Nullable Boolean retroactive,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retireCalendar}. */
    @Input("RetireCalendarInput")
    @Description("Which calendar to take out of use.")
    public record RetireCalendarInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}
