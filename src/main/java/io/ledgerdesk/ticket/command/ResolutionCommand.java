package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import org.jspecify.annotations.Nullable;

/** The answer, and what the requester makes of it. */
public sealed interface ResolutionCommand extends TicketCommand {

    /**
     * Answers the matter.
     *
     * @param message the id of the public answer
     * @param answer public; may be absent only with {@code NO_ANSWER}
     * @param solution internal
     */
    record ResolveTicket(
            TicketId ticket,
            MessageId message,
            ResolutionCode code,
            @Nullable String answer,
            @Nullable String solution)
            implements ResolutionCommand {}

    /** The requester accepts the answer. */
    record ConfirmResolution(TicketId ticket) implements ResolutionCommand {}

    /**
     * The requester's verdict; replaces the one before in the same round.
     *
     * @param score 1 to 5
     * @param solved closes the ticket, or reopens it if not
     * @param round the round that the requester saw (1 + number of reopenings); absent for this one
     */
    record RateTicket(
            TicketId ticket,
            int score,
            boolean solved,
            @Nullable String comment,
            @Nullable Integer round)
            implements ResolutionCommand {}

    /** The matter is not done after all. */
    record ReopenTicket(TicketId ticket, @Nullable String reason) implements ResolutionCommand {}

    /** Staff ends a resolved ticket without waiting for the requester. */
    record CloseTicket(TicketId ticket) implements ResolutionCommand {}
}
