package io.ledgerdesk.ticket.graphql.input;

import io.ledgerdesk.ticket.graphql.value.Channel;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is said and written. */
public final class ConversationInputs {
    private ConversationInputs() {}

    /** A public message of the desk. */
    @Input("ReplyInput")
    @Description("A public message of the desk.")
    public record ReplyInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("What the requester reads, up to 1 MiB.") String text,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A note for staff, never shown to a requester. */
    @Input("AddNoteInput")
    @Description("A note for staff, never shown to a requester.")
    public record AddNoteInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("What staff reads, up to 1 MiB.") String text,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A public question; the ticket waits for its answer. */
    @Input("AskRequesterInput")
    @Description("A public question; the ticket waits for its answer.")
    public record AskRequesterInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("What the requester reads, up to 1 MiB.") String text,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Something that the requester's side wrote. */
    @Input("ReceiveMessageInput")
    @Description("Something that the requester's side wrote.")
    public record ReceiveMessageInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @NonNull @Description("By which road it came.") Channel channel,
            @NonNull @Description("What was written, up to 1 MiB.") String text,
            @Description("Who wrote it; absent for the ticket's requester.")
                    @Nullable AuthorInput author,
            @Description("When it reached the desk, never in the future; absent for now.")
                    @Nullable Instant receivedAt,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** Who wrote a message. */
    @Input("AuthorInput")
    @Description("Who wrote a message.")
    public record AuthorInput(
            @Id @NonNull @Description("The person: 1 to 64 characters of A-Z a-z 0-9 . _ -")
                    String id,
            @Description("As shown to staff.") @Nullable String name) {}

    /** What a note is to say instead. */
    @Input("EditNoteInput")
    @Description("What a note is to say instead.")
    public record EditNoteInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id @NonNull @Description("The note, as the conversation or the event's data names it.")
                    String noteId,
            @NonNull @Description("What staff reads, up to 1 MiB.") String text,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A file that was uploaded and is to belong to a ticket. */
    @Input("AttachFileInput")
    @Description("A file that was uploaded and is to belong to a ticket.")
    public record AttachFileInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id
                    @NonNull
                    @Description(
                            "The file, as the upload answered it; one of the caller's own that"
                                    + " belongs to no other ticket.")
                    String fileId,
            @Description("Whether it is for staff alone; absent for no.")
                    @Nullable Boolean internal,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}

    /** A file that is not to be shown any more. */
    @Input("RemoveFileInput")
    @Description("A file that is not to be shown any more.")
    public record RemoveFileInput(
            @Id @NonNull @Description(CommandInput.TICKET_ID) String ticketId,
            @Id @NonNull @Description("The file.") String fileId,
            @Description("Why, for staff, up to 1 MiB.") @Nullable String reason,
            @Description(CommandInput.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandInput.COMMAND_ID) @Nullable String commandId)
            implements CommandInput.OfTicket {}
}
