package io.ledgerdesk.servicelevel.graphql.preview;

import io.ledgerdesk.servicelevel.view.preview.DuePreview;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a preview is asked for with, and what it answers. */
final class PreviewTypes {
    private PreviewTypes() {}

    /** A time in which the clock is to stand still. */
    @Input("PauseInput")
    @Description("A time in which the clock stands still.")
    public record PauseInput(
            @NonNull @Description("When it begins.") Instant from,
            @NonNull @Description("When it ends; behind its begin.") Instant to) {}

    /** When something would be due. */
    @Type("DuePreview")
    @Description("When a target would be due by a calendar, and what is counted until then.")
    public record DueAnswer(
            @NonNull @Description("The last second at which it is in time.") Instant dueAt,
            @NonNull @Description("Which version of the calendar it was counted with.")
                    int calendarVersion,
            @NonNull
                    @Description(
                            "From the start to the due date without a gap; the business seconds of"
                                    + " those that run add up to the target.")
                    List<@NonNull StretchAnswer> stretches) {

        static DueAnswer of(DuePreview found, int version) {
            return new DueAnswer(
                    found.dueAt(),
                    version,
                    found.stretches().stream()
                            .map(one ->
                                    new StretchAnswer(
                                            one.from(),
                                            one.to(),
                                            one.running(),
                                            one.businessSeconds()))
                            .toList());
        }
    }

    /** A part of it. */
    @Type("DueStretch")
    @Description("A time in which the clock runs or stands still.")
    public record StretchAnswer(
            @NonNull @Description("When it begins.") Instant from,
            @NonNull @Description("When it ends.") Instant to,
            @NonNull @Description("Whether the clock runs.") boolean running,
            @NonNull @Description("What it counts of business time, in seconds.")
                    long businessSeconds) {}
}
