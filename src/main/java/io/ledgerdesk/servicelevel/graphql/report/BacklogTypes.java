package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.servicelevel.view.backlog.BacklogInstant;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The backlog as it is shown. */
final class BacklogTypes {
    private BacklogTypes() {}

    /** At one instant. */
    @Type("BacklogPoint")
    @Description("The tickets that were open at an instant.")
    public record BacklogPoint(
            @NonNull @Description("The instant.") Instant at,
            @NonNull @Description("How many were open.") long open,
            @NonNull @Description("Of which sorts; those of which there were any.")
                    List<@NonNull BacklogCount> parts) {
        static BacklogPoint of(BacklogInstant instant) {
            return new BacklogPoint(
                    instant.at(),
                    instant.open(),
                    instant.parts().stream()
                            .map(part -> new BacklogCount(part.name(), part.tickets()))
                            .toList());
        }
    }

    /** Some of them. */
    @Type("BacklogCount")
    @Description("How many tickets have something in common.")
    public record BacklogCount(
            @Description("The state, priority or line; absent for tickets without.")
                    @Nullable String name,
            @NonNull @Description("How many.") long tickets) {}

    /** How many are overdue. */
    @Type("OverdueShare")
    @Description("How many of the open tickets are past a target that is not met.")
    public record OverdueAnswer(
            @NonNull @Description("Open tickets.") long open,
            @NonNull @Description("How many of them are overdue.") long overdue,
            @Description("The share of these, 0 to 1; absent if none is open.")
                    @Nullable Double share) {}
}
