package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message or note of a conversation.
 *
 * @param id of a message or of a note
 * @param ticket the one that holds it now
 * @param origin the one it was written in or to
 * @param author with the name as it was then, unless unknown or erased
 * @param channel by which road it came, upper snake case
 * @param text as it reads now; absent once erased
 * @param sentAt when it was written; when it reached the desk, if it came from outside
 * @param position of the event that brought it
 * @param editedAt absent if it never was
 * @param addressedTo the ticket it was written to, where that had been merged into another by then
 */
public record TicketMessage(
        UUID id,
        TicketId ticket,
        TicketId origin,
        MessageKind kind,
        Actor author,
        String channel,
        @Nullable String text,
        Instant sentAt,
        Instant recordedAt,
        long position,
        @Nullable Instant editedAt,
        int edits,
        @Nullable TicketId addressedTo) {}
