package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.catalogue.graphql.value.Impact;
import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.graphql.value.Urgency;
import io.ledgerdesk.ticket.graphql.input.LifecycleInputs.RequesterInput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of classifying. */
public final class ClassificationInputs {
    private ClassificationInputs() {}

    /** What is to be said of a ticket; what is absent stays as it is. */
    @Input("ClassifyTicketInput")
    @Description("What is to be said of a ticket; what is absent stays as it is.")
    public record ClassifyTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("What sort of matter it is.") @Nullable TicketKind kind,
            @Description("What it is about, one line.") @Nullable String topic,
            @Description("How many it hits.") @Nullable Impact impact,
            @Description("How soon it hurts.") @Nullable Urgency urgency,
            @Id @Description(LifecycleInputs.SERVICE) @Nullable String service,
            @Id @Description(LifecycleInputs.AGREEMENT) @Nullable String agreement,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What was wrong at the registration; what is absent stays as it is. */
    @Input("CorrectTicketInput")
    @Description("What was wrong at the registration; what is absent stays as it is.")
    public record CorrectTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("One line, 1 to 255 characters.") @Nullable String subject,
            @Description("What is asked for, up to 1 MiB.") @Nullable String description,
            @Description("Who really asks; replaces all that was said of the requester.")
                    @Nullable RequesterInput requester,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which priority a ticket has until it is reset. */
    @Input("OverridePriorityInput")
    @Description("Which priority a ticket has until it is reset.")
    public record OverridePriorityInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("The priority.") Priority priority,
            @NonNull @Description("Why; for staff only.") String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which ticket has the priority again that follows from impact and urgency. */
    @Input("ResetPriorityInput")
    @Description("Which ticket has the priority again that follows from impact and urgency.")
    public record ResetPriorityInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What custom fields are to hold; those not named stay as they are. */
    @Input("SetCustomFieldsInput")
    @Description("What custom fields are to hold; those not named stay as they are.")
    public record SetCustomFieldsInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description("To be set.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull CustomFieldInput> fields,
            @Description("Keys of those to be emptied.") @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> cleared,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What a ticket is to be marked with. */
    @Input("TagTicketInput")
    @Description("What a ticket is to be marked with.")
    public record TagTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull
                    @Description(
                            "1 to 64 letters, digits and . _ : / - each; capitals count as small.")
                    List<@NonNull String> tags,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What a ticket is to be marked with no more. */
    @Input("UntagTicketInput")
    @Description("What a ticket is to be marked with no more.")
    public record UntagTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("The tags to be taken off.") List<@NonNull String> tags,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What a custom field is to hold: exactly one value. */
    @Input("CustomFieldInput")
    @Description("What a custom field is to hold: exactly one value.")
    public record CustomFieldInput(
            @NonNull @Description("Its key.") String key,
            @Description("A text.") @Nullable String text,
            @Description("A decimal number of at most 18 digits and 9 decimals.")
                    @Nullable String number,
            @Description("One of a list that the desk has.") @Nullable String choice,
            @Description("A day.") @Nullable LocalDate date,
            @Id @Description("A person.") @Nullable String personId,
            @Description("Yes or no.") @Nullable Boolean flag) {}
}
