package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.word.LinkKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what tickets have to do with each other. */
public final class RelationInputs {
    private RelationInputs() {}

    /** What a ticket is to another. */
    @Input("LinkTicketInput")
    @Description("What a ticket is to another.")
    public record LinkTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull
                    @Description(
                            "What it is to the other: the duplicate, the consequence, the follow-up, the parent.")
                    LinkKind kind,
            @Id @NonNull @Description("The other ticket.") String otherTicketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** What a ticket is to another no more, whichever of the two the link was made from. */
    @Input("UnlinkTicketInput")
    @Description(
            "What a ticket is to another no more, whichever of the two the link was made from.")
    public record UnlinkTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("What it was to the other, or the other to it.") LinkKind kind,
            @Id @NonNull @Description("The other ticket.") String otherTicketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which ticket goes into which. */
    @Input("MergeTicketInput")
    @Description("Which ticket goes into which.")
    public record MergeTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id
                    @NonNull
                    @Description(
                            "The ticket that goes on for both: of the same company, neither closed nor cancelled.")
                    String intoTicketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which merged ticket goes on by itself again. */
    @Input("UnmergeTicketInput")
    @Description("Which merged ticket goes on by itself again.")
    public record UnmergeTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Which messages become a ticket of their own. */
    @Input("SplitTicketInput")
    @Description("Which messages become a ticket of their own.")
    public record SplitTicketInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull
                    @Description(
                            "Messages of the ticket, 1 or more, not all, as the conversation or the events' data name them.")
                    List<@NonNull String> messageIds,
            @NonNull @Description("The new ticket's: one line, 1 to 255 characters.")
                    String subject,
            @Description("The new ticket's, up to 1 MiB; absent for the subject.")
                    @Nullable String description,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
