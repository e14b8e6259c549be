package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of calendars. */
public final class CalendarPayloads {
    private CalendarPayloads() {}

    /** Of {@code defineCalendar}. */
    @Type("DefineCalendarPayload")
    @Description("What became of defineCalendar.")
    public record DefineCalendarPayload(
            @Description(Outcome.SHOWN) @Nullable Calendar calendar,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefineCalendarPayload(Outcome<Calendar> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeCalendar}. */
    @Type("ChangeCalendarPayload")
    @Description("What became of changeCalendar.")
    public record ChangeCalendarPayload(
            @Description(Outcome.SHOWN) @Nullable Calendar calendar,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangeCalendarPayload(Outcome<Calendar> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireCalendar}. */
    @Type("RetireCalendarPayload")
    @Description("What became of retireCalendar.")
    public record RetireCalendarPayload(
            @Description(Outcome.SHOWN) @Nullable Calendar calendar,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetireCalendarPayload(Outcome<Calendar> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}
