package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
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
     */
    record ReceiveMessage(
            TicketId ticket,
            MessageId message,
            Channel channel,
            String text,
            @Nullable Author author,
            @Nullable Instant receivedAt)
            implements ConversationCommand {}

    /** Who wrote, with the name as it is now. */
    record Author(PersonId id, @Nullable String name) {}
}
