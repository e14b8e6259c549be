package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said between the desk and the requester, and within the desk. Who said it is the
 * envelope's actor, except where an author is named.
 */
public sealed interface ConversationEvent extends TicketEvent {

    /**
     * The desk wrote to the requester.
     *
     * @param firstResponse whether it is the first public message of a person of staff
     */
    @WireName(value = "ticket.RequesterAnswered", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record RequesterAnswered(
            TicketId ticket, MessageId message, Personal<String> text, boolean firstResponse)
            implements ConversationEvent {}

    /**
     * The desk asked the requester something and waits.
     *
     * @param firstResponse whether it is the first public message of a person of staff
     */
    @WireName(value = "ticket.QuestionAsked", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record QuestionAsked(
            TicketId ticket, MessageId message, Personal<String> text, boolean firstResponse)
            implements ConversationEvent {}

    /**
     * Somebody outside the desk wrote; what that caused follows as events of its own.
     *
     * @param author who wrote it
     * @param fromRequester whether the author is of the requester's side: only then it resumes or
     *     reopens
     * @param receivedAt when it reached the desk
     * @param addressedTo the ticket it was written to, where that was merged into this one
     */
    @WireName(value = "ticket.MessageReceived", revision = 2)
    @ReadableBy({REQUESTER, STAFF})
    record MessageReceived(
            TicketId ticket,
            MessageId message,
            PersonId author,
            @Nullable Personal<String> authorName,
            boolean fromRequester,
            Channel channel,
            Personal<String> text,
            Instant receivedAt,
            @ReadableBy(STAFF) @Nullable TicketId addressedTo)
            implements ConversationEvent {}

    /** Staff wrote an internal note. */
    @WireName(value = "ticket.NoteAdded", revision = 1)
    @ReadableBy(STAFF)
    record NoteAdded(TicketId ticket, NoteId note, Personal<String> text)
            implements ConversationEvent {}

    /** A note says something else now; what it said before stays in the history. */
    @WireName(value = "ticket.NoteEdited", revision = 1)
    @ReadableBy(STAFF)
    record NoteEdited(TicketId ticket, NoteId note, Personal<String> text)
            implements ConversationEvent {}

    /**
     * A file belongs to the ticket.
     *
     * @param size in bytes
     * @param sha256 of its content
     */
    @WireName(value = "ticket.FileAttached", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record FileAttached(
            TicketId ticket,
            FileId file,
            Personal<String> name,
            Label mediaType,
            long size,
            Label sha256)
            implements ConversationEvent {}

    /** A file is not to be shown any more. */
    @WireName(value = "ticket.FileRemoved", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record FileRemoved(
            TicketId ticket, FileId file, @ReadableBy(STAFF) @Nullable Personal<String> reason)
            implements ConversationEvent {}

    /**
     * A file belongs to the ticket, for staff alone.
     *
     * @param size in bytes
     * @param sha256 of its content
     */
    @WireName(value = "ticket.InternalFileAttached", revision = 1)
    @ReadableBy(STAFF)
    record InternalFileAttached(
            TicketId ticket,
            FileId file,
            Personal<String> name,
            Label mediaType,
            long size,
            Label sha256)
            implements ConversationEvent {}

    /** A file that a requester may never have seen is not to be shown any more. */
    @WireName(value = "ticket.InternalFileRemoved", revision = 1)
    @ReadableBy(STAFF)
    record InternalFileRemoved(TicketId ticket, FileId file, @Nullable Personal<String> reason)
            implements ConversationEvent {}
}
