package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.CalendarTypes.CalendarDay;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to taking over holidays. */
public final class HolidayPayloads {
    private HolidayPayloads() {}

    /** Of {@code importHolidays}. */
    @Type("ImportHolidaysPayload")
    @Description("What became of importHolidays, or would become of it.")
    public record ImportHolidaysPayload(
            @Description("The calendar as it was decided; as it is where nothing was changed.")
                    @Nullable Calendar calendar,
            @NonNull @Description("Days that the calendar did not have, the earliest first.")
                    List<@NonNull CalendarDay> added,
            @NonNull
                    @Description(
                            "Days that the calendar has otherwise, the earliest first: overwritten only"
                                    + " if you asked for that.")
                    List<@NonNull DifferingDay> differing,
            @Description("How many days the calendar had so already.") int unchanged,
            @Description(
                            "How many events were passed over since they are no whole days, are"
                                    + " cancelled, or recur otherwise than by the year.")
                    int ignored,
            @Description(
                            "Up to where the desk's log shows the result, for X-After-Position; absent if"
                                    + " nothing was changed.")
                    @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {

        /** Of what was not done. */
        public static ImportHolidaysPayload refused(UserError why) {
            return new ImportHolidaysPayload(null, List.of(), List.of(), 0, 0, null, List.of(why));
        }
    }

    /** A day that the calendar has otherwise. */
    @Type("DifferingDay")
    @Description("A day that the calendar has otherwise than the file.")
    public record DifferingDay(
            @NonNull @Description("As the calendar has or had it.") CalendarDay present,
            @NonNull @Description("As the file has it.") CalendarDay imported,
            @Description("Whether it is overwritten.") boolean overwritten) {}
}
