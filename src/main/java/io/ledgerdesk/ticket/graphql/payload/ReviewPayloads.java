package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to what a second person makes of an answer. */
public final class ReviewPayloads {
    private ReviewPayloads() {}

    /** Of {@code proposeResolution}. */
    @Type("ProposeResolutionPayload")
    @Description("What became of proposeResolution.")
    public static final class ProposeResolutionPayload extends TicketPayload {
        public ProposeResolutionPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code approveResolution}. */
    @Type("ApproveResolutionPayload")
    @Description("What became of approveResolution.")
    public static final class ApproveResolutionPayload extends TicketPayload {
        public ApproveResolutionPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code rejectResolution}. */
    @Type("RejectResolutionPayload")
    @Description("What became of rejectResolution.")
    public static final class RejectResolutionPayload extends TicketPayload {
        public RejectResolutionPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code withdrawProposal}. */
    @Type("WithdrawProposalPayload")
    @Description("What became of withdrawProposal.")
    public static final class WithdrawProposalPayload extends TicketPayload {
        public WithdrawProposalPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code reviewClosedTicket}. */
    @Type("ReviewClosedTicketPayload")
    @Description("What became of reviewClosedTicket.")
    public static final class ReviewClosedTicketPayload extends TicketPayload {
        public ReviewClosedTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
