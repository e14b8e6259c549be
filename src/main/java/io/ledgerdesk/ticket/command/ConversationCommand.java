package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said between the desk and the requester, and within the desk. */
public sealed interface ConversationCommand extends TicketCommand {

    /** A public message of the desk. */
    record Reply(TicketId ticket, MessageId message, String text) implements ConversationCommand {}

    /** An internal note, never shown to a requester. */
    record AddNote(TicketId ticket, NoteId note, String text) implements ConversationCommand {}

    /** A public question; the ticket waits for its answer. */
    record AskRequester(TicketId ticket, MessageId message, String text)
            implements ConversationCommand {}

    /**
     * Something that the requester's side wrote.
     *
     * @param author who wrote it; absent for the ticket's requester. A requester writes as himself
     * @param receivedAt when it reached the desk; absent for now, never in the future
     * @param followUp what a new ticket would be called, should this one take no messages any more;
     *     absent to be refused then
     */
    record ReceiveMessage(
            TicketId ticket,
            MessageId message,
            Channel channel,
            String text,
            @Nullable Author author,
            @Nullable Instant receivedAt,
            @Nullable NewTicket followUp)
            implements ConversationCommand {}

    /** Changes what a note says. */
    record EditNote(TicketId ticket, NoteId note, String text) implements ConversationCommand {}

    /**
     * Adds a file that was taken in.
     *
     * @param size in bytes, 0 or more
     * @param sha256 of its content, 64 hexadecimal digits
     * @param internal whether it is for staff alone
     */
    record AttachFile(
            TicketId ticket,
            FileId file,
            String name,
            String mediaType,
            long size,
            String sha256,
            boolean internal)
            implements ConversationCommand {

        /** One that the requester sees too. */
        public AttachFile(
                TicketId ticket,
                FileId file,
                String name,
                String mediaType,
                long size,
                String sha256) {
            this(ticket, file, name, mediaType, size, sha256, false);
        }
    }

    /** Takes a file out of sight. */
    record RemoveFile(TicketId ticket, FileId file, @Nullable String reason)
            implements ConversationCommand {}

    /** Id and number of a ticket that may come into being. */
    record NewTicket(TicketId id, TicketNumber number) {}

    /** Who wrote, with the name as it is now. */
    record Author(PersonId id, @Nullable String name) {}
}
