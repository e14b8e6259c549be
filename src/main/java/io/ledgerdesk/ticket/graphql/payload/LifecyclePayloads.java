package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to registering and cancelling. */
public final class LifecyclePayloads {
    private LifecyclePayloads() {}

    /** Of {@code registerTicket}. */
    @Type("RegisterTicketPayload")
    @Description("What became of registerTicket.")
    public static final class RegisterTicketPayload extends TicketPayload {
        public RegisterTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code cancelTicket}. */
    @Type("CancelTicketPayload")
    @Description("What became of cancelTicket.")
    public static final class CancelTicketPayload extends TicketPayload {
        public CancelTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code reinstateTicket}. */
    @Type("ReinstateTicketPayload")
    @Description("What became of reinstateTicket.")
    public static final class ReinstateTicketPayload extends TicketPayload {
        public ReinstateTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
