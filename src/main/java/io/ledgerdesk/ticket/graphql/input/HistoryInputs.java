package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.AsOfBasis;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which part of the past is meant. */
public final class HistoryInputs {
    private HistoryInputs() {}

    /** Which events are meant. */
    @Input("TicketEventFilterInput")
    @Description(
            "Which events are meant: those that meet every condition given. A list names at least one"
                    + " and at most 100.")
    public record TicketEventFilterInput(
            @Id @Description("Of this ticket; or give ticketIds.") @Nullable String ticketId,
            @Description("Of any of these tickets.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> ticketIds,
            @Description("Of any of these types, such as ticket.TicketAssigned.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> types,
            @Description("Done by any of these.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> actorIds,
            @Description("Happened then or later.") @Nullable Instant occurredFrom,
            @Description("Happened before.") @Nullable Instant occurredBefore,
            @Description("Recorded then or later.") @Nullable Instant recordedFrom,
            @Description("Recorded before.") @Nullable Instant recordedBefore,
            @Description("Behind this position of the desk's log.") @Nullable String afterPosition,
            @Description("At this position of the desk's log or before it.")
                    @Nullable String upToPosition) {}

    /** Which past. */
    @Input("AsOfInput")
    @Description("Which past is meant: up to a position or an instant, one of them, inclusive.")
    public record AsOfInput(
            @Description("Up to this position of the desk's log.") @Nullable String position,
            @Description("Up to this instant; one in the future means now.")
                    @Nullable Instant instant,
            @Description("What the instant is compared with; RECORDED if absent.")
                    @Nullable AsOfBasis by) {}
}
