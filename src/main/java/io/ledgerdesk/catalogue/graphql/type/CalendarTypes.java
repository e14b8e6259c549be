package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.value.DayKind;
import io.ledgerdesk.catalogue.graphql.value.Weekday;
import io.ledgerdesk.catalogue.word.DayException;
import io.ledgerdesk.catalogue.word.WorkingInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Parts of a calendar as the schema shows them. */
public final class CalendarTypes {
    private CalendarTypes() {}

    /** Hours of a weekday. */
    @Type("WorkingDay")
    @Description("Hours of a weekday.")
    public record WorkingDay(
            @NonNull @Description("Which.") Weekday day,
            @NonNull
                    @Description(
                            "Such as 09:00-18:00; an end that is not behind the begin is on the next"
                                    + " day.")
                    List<@NonNull String> hours) {

        static WorkingDay of(DayOfWeek day, List<WorkingInterval> hours) {
            return new WorkingDay(Weekday.valueOf(day.name()), texts(hours));
        }
    }

    /** A day that is not worked as its weekday is. */
    @Type("CalendarDay")
    @Description("A day that is not worked as its weekday is.")
    public record CalendarDay(
            @NonNull @Description("Which.") LocalDate date,
            @NonNull @Description("In which way it differs.") DayKind kind,
            @Description("Whose hours a moved day has; only there.") @Nullable Weekday worksAs,
            @NonNull @Description("Of a day with hours of its own; else empty.")
                    List<@NonNull String> hours,
            @Description("What people call it; absent if nobody said so.") @Nullable String name) {

        /** As the schema shows it. */
        public static CalendarDay of(DayException day) {
            DayOfWeek as = day.worksAs();
            return new CalendarDay(
                    day.date(),
                    DayKind.valueOf(day.kind().name()),
                    as == null ? null : Weekday.valueOf(as.name()),
                    texts(day.hours()),
                    Texts.of(day.name()));
        }
    }

    private static List<String> texts(List<WorkingInterval> hours) {
        return hours.stream().map(WorkingInterval::toString).toList();
    }
}
