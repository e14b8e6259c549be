package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.ResolutionCode;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what a second person makes of an answer. */
public final class ReviewInputs {
    private ReviewInputs() {}

    /** An answer that waits for a reviewer. */
    @Input("ProposeResolutionInput")
    @Description("An answer that waits for a reviewer.")
    public record ProposeResolutionInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("How it was resolved.") ResolutionCode code,
            @Description("What the requester would be told; may be absent only with NO_ANSWER.")
                    @Nullable String answer,
            @Description("What was done, for staff only.") @Nullable String solution,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which proposed answer is sent. */
    @Input("ApproveResolutionInput")
    @Description("Which proposed answer is sent.")
    public record ApproveResolutionInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(
                            "What the requester is told instead; absent to send it as it was proposed.")
                    @Nullable String answer,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which proposed answer goes back to work, and why. */
    @Input("RejectResolutionInput")
    @Description("Which proposed answer goes back to work, and why.")
    public record RejectResolutionInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Why; for staff only.") String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which proposed answer is taken back. */
    @Input("WithdrawProposalInput")
    @Description("Which proposed answer is taken back.")
    public record WithdrawProposalInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** The quality manager's score card of a closed ticket; replaces the one before. */
    @Input("ReviewClosedTicketInput")
    @Description("The quality manager's score card of a closed ticket; replaces the one before.")
    public record ReviewClosedTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Its lines: 1 to 50, each criterion once.")
                    List<@NonNull ScoreInput> scores,
            @Description("In words.") @Nullable String comment,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** How well something was done. */
    @Input("ScoreInput")
    @Description("How well something was done.")
    public record ScoreInput(
            @NonNull @Description("What is judged, one line.") String criterion,
            @Description("0 to 100.") int points) {}
}
