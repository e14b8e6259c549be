package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of answering and of what the requester makes of it. */
public final class ResolutionInputs {
    private ResolutionInputs() {}

    /** The answer to a ticket. */
    @Input("ResolveTicketInput")
    @Description("The answer to a ticket.")
    public record ResolveTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("How it was resolved.") ResolutionCode code,
            @Description("What the requester is told; may be absent only with NO_ANSWER.")
                    @Nullable String answer,
            @Description("What was done, for staff only.") @Nullable String solution,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which answer the requester accepts. */
    @Input("ConfirmResolutionInput")
    @Description("Which answer the requester accepts.")
    public record ConfirmResolutionInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What the requester makes of the answer. */
    @Input("RateTicketInput")
    @Description("What the requester makes of the answer.")
    public record RateTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("1 (bad) to 5 (good).") int score,
            @Description("Whether the matter is done: closes the ticket, or reopens it.")
                    boolean solved,
            @Description("In the requester's words.") @Nullable String comment,
            @Description("The round that was seen; absent for the present one.")
                    @Nullable Integer round,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which ticket is not done after all. */
    @Input("ReopenTicketInput")
    @Description("Which ticket is not done after all.")
    public record ReopenTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("Why.") @Nullable String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which resolved ticket is to be closed without waiting. */
    @Input("CloseTicketInput")
    @Description("Which resolved ticket is to be closed without waiting.")
    public record CloseTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
