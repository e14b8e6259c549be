package io.ledgerdesk.ticket.graphql.input.bulk;

import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.catalogue.graphql.value.Impact;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.graphql.value.Urgency;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.AgentInput;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.Assigning;
import io.ledgerdesk.ticket.graphql.input.AssignmentInputs.GroupInput;
import io.ledgerdesk.ticket.graphql.input.ParticipationInputs.PersonInput;
import io.ledgerdesk.ticket.graphql.value.CancelReason;
import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of mutations for many tickets. */
public final class BulkInputs {
    private BulkInputs() {}

    /** Who is to be responsible for many tickets. */
    @Input("AssignTicketsInput")
    @Description("Who is to be responsible for many tickets.")
    public record AssignTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @Description("The group; without an agent nobody of it in particular.")
                    @Nullable GroupInput group,
            @Description("The agent.") @Nullable AgentInput agent,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput, Assigning {}

    /** What is to be said of many tickets; what is absent stays as it is. */
    @Input("ClassifyTicketsInput")
    @Description("What is to be said of many tickets; what is absent stays as it is.")
    public record ClassifyTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @Description("What sort of matter it is.") @Nullable TicketKind kind,
            @Description("What it is about, one line.") @Nullable String topic,
            @Description("How many it hits.") @Nullable Impact impact,
            @Description("How soon it hurts.") @Nullable Urgency urgency,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Which priority many tickets have until it is reset. */
    @Input("OverridePrioritiesInput")
    @Description("Which priority many tickets have until it is reset.")
    public record OverridePrioritiesInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull @Description("The priority.") Priority priority,
            @NonNull @Description("Why; for staff only.") String reason,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** What many tickets are to be marked with. */
    @Input("TagTicketsInput")
    @Description("What many tickets are to be marked with.")
    public record TagTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull
                    @Description(
                            "1 to 64 letters, digits and . _ : / - each; capitals count as small.")
                    List<@NonNull String> tags,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** What many tickets are to be marked with no more. */
    @Input("UntagTicketsInput")
    @Description("What many tickets are to be marked with no more.")
    public record UntagTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull @Description("The tags to be taken off.") List<@NonNull String> tags,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Why and until when work on many tickets is suspended. */
    @Input("PutTicketsOnHoldInput")
    @Description("Why and until when work on many tickets is suspended.")
    public record PutTicketsOnHoldInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull @Description("Why.") HoldReason reason,
            @Description("More about it, for staff only.") @Nullable String text,
            @Description(
                            "When it goes on by itself, later than now; absent for until somebody goes on with it.")
                    @Nullable Instant until,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Which tickets work goes on with. */
    @Input("ResumeTicketsInput")
    @Description("Which tickets work goes on with.")
    public record ResumeTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** The same answer to many tickets. */
    @Input("ResolveTicketsInput")
    @Description("The same answer to many tickets.")
    public record ResolveTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull @Description("How they were resolved.") ResolutionCode code,
            @Description("What the requesters are told; may be absent only with NO_ANSWER.")
                    @Nullable String answer,
            @Description("What was done, for staff only.") @Nullable String solution,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Which resolved tickets are to be closed without waiting. */
    @Input("CloseTicketsInput")
    @Description("Which resolved tickets are to be closed without waiting.")
    public record CloseTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Why many tickets are taken out of work without an answer. */
    @Input("CancelTicketsInput")
    @Description("Why many tickets are taken out of work without an answer.")
    public record CancelTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @NonNull @Description("Why; a requester may only withdraw.") CancelReason reason,
            @Description("What is to be said about it, to the requesters too.")
                    @Nullable String text,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}

    /** Who wants to hear of many tickets. */
    @Input("WatchTicketsInput")
    @Description("Who wants to hear of many tickets.")
    public record WatchTicketsInput(
            @NonNull @Description(BulkInput.TICKET_IDS) List<@NonNull String> ticketIds,
            @Description("The person; absent for yourself.") @Nullable PersonInput who,
            @Id @Description(BulkInput.COMMAND_ID) @Nullable String commandId)
            implements BulkInput {}
}
