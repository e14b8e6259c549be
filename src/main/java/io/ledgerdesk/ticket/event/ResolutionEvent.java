package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ReopenedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.Label;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer, and what became of it. A round is 1 + the number of reopenings until then. */
public sealed interface ResolutionEvent extends TicketEvent {

    /**
     * The answer went to the requester.
     *
     * @param message the id of the public answer
     * @param answer public; absent where nothing was said
     * @param solution internal
     * @param firstResponse whether the answer is the first public message of a person of staff
     */
    @WireName(value = "ticket.TicketResolved", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketResolved(
            TicketId ticket,
            int round,
            ResolutionCode code,
            MessageId message,
            @Nullable Personal<String> answer,
            @ReadableBy(STAFF) @Nullable Personal<String> solution,
            boolean firstResponse)
            implements ResolutionEvent {}

    /** The answer was accepted. */
    @WireName(value = "ticket.ResolutionConfirmed", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record ResolutionConfirmed(TicketId ticket, int round) implements ResolutionEvent {}

    /** The requester's verdict; a later one of the same round replaces it. */
    @WireName(value = "ticket.TicketRated", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketRated(
            TicketId ticket,
            int round,
            int score,
            boolean solved,
            @Nullable Personal<String> comment)
            implements ResolutionEvent {}

    /**
     * The matter was not done after all.
     *
     * @param round the one that begins
     * @param state the ticket's from then on: IN_PROGRESS, ASSIGNED or NEW
     * @param reason what was said about it, to the requester too
     */
    @WireName(value = "ticket.TicketReopened", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketReopened(
            TicketId ticket,
            int round,
            TicketState state,
            ReopenedBecause because,
            @Nullable Personal<String> reason)
            implements ResolutionEvent {}

    /**
     * The matter is done.
     *
     * @param closedAt from which the reopen window counts
     */
    @WireName(value = "ticket.TicketClosed", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketClosed(TicketId ticket, int round, ClosedBecause because, Instant closedAt)
            implements ResolutionEvent {}

    /** An answer waits for a reviewer. */
    @WireName(value = "ticket.ResolutionProposed", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record ResolutionProposed(TicketId ticket, int round, @ReadableBy(STAFF) Proposal proposal)
            implements ResolutionEvent {}

    /**
     * The reviewer agreed; that the answer went out follows as an event of its own.
     *
     * @param edited whether the reviewer changed the answer
     */
    @WireName(value = "ticket.ResolutionApproved", revision = 1)
    @ReadableBy(STAFF)
    record ResolutionApproved(TicketId ticket, int round, boolean edited)
            implements ResolutionEvent {}

    /** The reviewer did not agree. */
    @WireName(value = "ticket.ResolutionRejected", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record ResolutionRejected(
            TicketId ticket, int round, @ReadableBy(STAFF) Personal<String> reason)
            implements ResolutionEvent {}

    /** The proposal was taken back. */
    @WireName(value = "ticket.ProposalWithdrawn", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record ProposalWithdrawn(TicketId ticket, int round) implements ResolutionEvent {}

    /** The quality manager's score card of a closed ticket. */
    @WireName(value = "ticket.ClosedTicketReviewed", revision = 1)
    @ReadableBy(STAFF)
    record ClosedTicketReviewed(
            TicketId ticket, int round, List<Score> scores, @Nullable Personal<String> comment)
            implements ResolutionEvent {
        public ClosedTicketReviewed {
            scores = List.copyOf(scores);
        }
    }

    /**
     * An answer as it is proposed.
     *
     * @param proposer another person reviews it
     * @param message the id that the public answer will have
     */
    record Proposal(
            PersonId proposer,
            MessageId message,
            ResolutionCode code,
            @Nullable Personal<String> answer,
            @Nullable Personal<String> solution) {}

    /**
     * How well something was done.
     *
     * @param points 0 to 100
     */
    record Score(Label criterion, int points) {}
}
