package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.graphql.type.queue.QueueLane;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which queue is meant. */
@Published
public final class QueueInputs {
    private QueueInputs() {}

    /** Which of the open tickets. */
    @Input("QueueFilterInput")
    @Description(
            "Which of the open tickets a queue has: those that meet every condition given. A list"
                    + " names at least one and at most 100.")
    public record QueueFilterInput(
            @Description("In any of these lines, 1 to 3.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull Integer> lines,
            @Description("Any of these groups is responsible.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> groupIds,
            @Description("Any of these agents is responsible.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> agentIds,
            @Description("In any of these states.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull TicketState> states,
            @Description("In any of these parts of the queue.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull QueueLane> lanes,
            @Description("With any of these priorities.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull Priority> priorities,
            @Description("Of any of these sorts.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull TicketKind> kinds,
            @Description("Of any of these services, by their ids or their keys.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> serviceIds,
            @Description("Of requesters of any of these companies, by their keys.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> companyIds,
            @Description("Whether no agent has it yet; a group may.")
                    @Nullable Boolean unassigned) {}
}
