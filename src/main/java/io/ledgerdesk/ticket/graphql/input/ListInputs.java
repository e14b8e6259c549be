package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.graphql.value.TicketState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which tickets a list has, and in which order. */
@Published
public final class ListInputs {
    private ListInputs() {}

    /** Which tickets are meant. */
    @Input("TicketFilterInput")
    @Description("Which tickets are meant: those that meet every condition given.")
    public record TicketFilterInput(
            @Description("In any of these states.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull TicketState> states,
            @Description("Whether the desk still has to do something.") @Nullable Boolean open,
            @Description("With any of these priorities.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull Priority> priorities,
            @Description("Of this sort.") @Nullable TicketKind kind,
            @Id @Description("Of this service, by its id or its key.") @Nullable String service,
            @Id @Description("Of this requester.") @Nullable String requesterId,
            @Id @Description("This group is responsible.") @Nullable String groupId,
            @Id @Description("This agent is responsible.") @Nullable String agentId,
            @Description("Whether anybody is responsible.") @Nullable Boolean assigned,
            @Description("Called so by another system.") @Nullable String externalId,
            @Description("Received then or later.") @Nullable Instant receivedFrom,
            @Description("Received before.") @Nullable Instant receivedBefore,
            @Description("Marked with all of these tags; for staff only.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> tags) {}

    /** In which order. */
    @Input("TicketOrderInput")
    @Description("In which order tickets come; ties in an order of their own that stays.")
    public record TicketOrderInput(
            @NonNull @Description("By what.") TicketOrderField field,
            @NonNull @Description("Which way.") OrderDirection direction) {}

    /** By what. */
    @Enum("TicketOrderField")
    @Description("By what tickets are ordered.")
    public enum TicketOrderField {
        @Description("When the contact reached the desk.")
        RECEIVED_AT,
        @Description("When it last changed; a ticket may move while you turn pages.")
        UPDATED_AT,
        @Description("By number.")
        NUMBER,
        @Description("P1 first when ascending, those without one last.")
        PRIORITY
    }

    /** Which way. */
    @Enum("OrderDirection")
    @Description("Which way a list is ordered.")
    public enum OrderDirection {
        @Description("The smallest first.")
        ASCENDING,
        @Description("The largest first.")
        DESCENDING
    }
}
