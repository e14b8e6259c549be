package io.ledgerdesk.ticket.command;

import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
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

    /**
     * Puts an answer before a reviewer; the fields mean what they mean in {@link ResolveTicket}.
     */
    record ProposeResolution(
            TicketId ticket,
            MessageId message,
            ResolutionCode code,
            @Nullable String answer,
            @Nullable String solution)
            implements ResolutionCommand {}

    /**
     * Sends the proposed answer.
     *
     * @param answer instead of the proposed one; absent to send that
     */
    record ApproveResolution(TicketId ticket, @Nullable String answer)
            implements ResolutionCommand {}

    /** Sends the proposal back to work. */
    record RejectResolution(TicketId ticket, String reason) implements ResolutionCommand {}

    /** Takes the proposal back. */
    record WithdrawProposal(TicketId ticket) implements ResolutionCommand {}

    /** Fills in the quality manager's score card. */
    record ReviewClosedTicket(TicketId ticket, List<Score> scores, @Nullable String comment)
            implements ResolutionCommand {
        public ReviewClosedTicket {
            scores = List.copyOf(scores);
        }
    }

    /**
     * How well something was done.
     *
     * @param points 0 to 100
     */
    record Score(String criterion, int points) {}
}
