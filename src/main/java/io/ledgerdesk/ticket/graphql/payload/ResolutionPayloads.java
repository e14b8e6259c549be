package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to answering, and to what the requester makes of it. */
public final class ResolutionPayloads {
    private ResolutionPayloads() {}

    /** Of {@code resolveTicket}. */
    @Type("ResolveTicketPayload")
    @Description("What became of resolveTicket.")
    public static final class ResolveTicketPayload extends TicketPayload {
        public ResolveTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code confirmResolution}. */
    @Type("ConfirmResolutionPayload")
    @Description("What became of confirmResolution.")
    public static final class ConfirmResolutionPayload extends TicketPayload {
        public ConfirmResolutionPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code rateTicket}. */
    @Type("RateTicketPayload")
    @Description("What became of rateTicket.")
    public static final class RateTicketPayload extends TicketPayload {
        public RateTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code reopenTicket}. */
    @Type("ReopenTicketPayload")
    @Description("What became of reopenTicket.")
    public static final class ReopenTicketPayload extends TicketPayload {
        public ReopenTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code closeTicket}. */
    @Type("CloseTicketPayload")
    @Description("What became of closeTicket.")
    public static final class CloseTicketPayload extends TicketPayload {
        public CloseTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
