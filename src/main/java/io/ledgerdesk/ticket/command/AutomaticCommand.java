package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;

/**
 * What the desk does by itself when a time is reached. Each names what it waited for: on a ticket
 * that has moved on it changes nothing. Nothing else stands against it, neither an open checklist
 * nor a review nor an empty field: these are for people who give an answer.
 */
public sealed interface AutomaticCommand extends TicketCommand {

    /**
     * Goes on with it at the hold's end.
     *
     * @param until the end that was reached
     */
    record EndHold(TicketId ticket, Instant until) implements AutomaticCommand {}

    /**
     * Reminds the requester of a question or an answer.
     *
     * @param about the message that waits for the requester
     * @param step which reminder it is, from 1
     */
    record RemindRequester(TicketId ticket, MessageId about, int step)
            implements AutomaticCommand {}

    /**
     * Resolves a ticket whose question nobody answered.
     *
     * @param question that was asked
     * @param message the id of the answer, which says nothing
     */
    record ResolveUnanswered(TicketId ticket, MessageId question, MessageId message)
            implements AutomaticCommand {}

    /**
     * Closes a resolved ticket that nobody rated, confirmed or reopened.
     *
     * @param answer that was given
     */
    record CloseUnanswered(TicketId ticket, MessageId answer) implements AutomaticCommand {}
}
