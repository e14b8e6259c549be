package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.Impact;
import io.ledgerdesk.ticket.graphql.value.TicketKind;
import io.ledgerdesk.ticket.graphql.value.Urgency;
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
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
