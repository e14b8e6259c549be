package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Impact;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.graphql.value.Urgency;
import io.ledgerdesk.ticket.graphql.value.CancelReason;
import io.ledgerdesk.ticket.graphql.value.Channel;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of registering and cancelling. */
public final class LifecycleInputs {
    static final String SERVICE =
            "What of the catalogue it concerns: the id or the key of a service in use. Absent for"
                    + " the topic's, if the topic is one of the catalogue.";
    static final String AGREEMENT =
            "The agreement by which it is promised: the id or the key of one that is valid for the"
                    + " requester's company. Absent for the one that holds by itself.";

    private LifecycleInputs() {}

    /** What is needed to open a ticket. */
    @Input("RegisterTicketInput")
    @Description("What is needed to open a ticket.")
    public record RegisterTicketInput(
            @Description("Who asks; absent for yourself, which only a requester may leave out.")
                    @Nullable RequesterInput requester,
            @NonNull @Description("By which road the contact came.") Channel channel,
            @NonNull @Description("One line, 1 to 255 characters.") String subject,
            @NonNull @Description("What is asked for, up to 1 MiB.") String description,
            @Description(
                            "When the contact reached the desk; may lie in the past, never in the future; absent for now.")
                    @Nullable Instant receivedAt,
            @Description("What sort of matter it is.") @Nullable TicketKind kind,
            @Description("What it is about, one line.") @Nullable String topic,
            @Description("How many it hits.") @Nullable Impact impact,
            @Description("How soon it hurts.") @Nullable Urgency urgency,
            @Id @Description(SERVICE) @Nullable String service,
            @Id @Description(AGREEMENT) @Nullable String agreement,
            @Description(
                            "What another system calls it: 1 to 128 characters of A-Z a-z 0-9 . _ : / # -")
                    @Nullable String externalId,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput {}

    /** Who asks, with contact data as it is now. */
    @Input("RequesterInput")
    @Description("Who asks, with contact data as it is now.")
    public record RequesterInput(
            @Id @NonNull @Description("The person: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @Description("As shown to staff.") @Nullable String name,
            @Description("A mail address.") @Nullable String email,
            @Description("A phone number.") @Nullable String phone,
            @Description("The customer organisation, if any.") @Nullable CompanyInput company,
            @Description("Whether to be served first; only staff may say so. Absent for no.")
                    @Nullable Boolean vip) {}

    /** A customer organisation. */
    @Input("CompanyInput")
    @Description("A customer organisation.")
    public record CompanyInput(
            @Id @NonNull @Description("The company: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @Description("As it is called now.") @Nullable String name) {}

    /** What is needed to take a ticket out of work without an answer. */
    @Input("CancelTicketInput")
    @Description("What is needed to take a ticket out of work without an answer.")
    public record CancelTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("Why; a requester may only withdraw.") CancelReason reason,
            @Description("What is to be said about it, to the requester too.")
                    @Nullable String text,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which cancelled ticket goes on after all. */
    @Input("ReinstateTicketInput")
    @Description("Which cancelled ticket goes on after all.")
    public record ReinstateTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("Why; for staff only.") @Nullable String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
