package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to being on hold, and to going on. */
public final class SuspensionPayloads {
    private SuspensionPayloads() {}

    /** Of {@code putOnHold}. */
    @Type("PutOnHoldPayload")
    @Description("What became of putOnHold.")
    public static final class PutOnHoldPayload extends TicketPayload {
        public PutOnHoldPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code changeHold}. */
    @Type("ChangeHoldPayload")
    @Description("What became of changeHold.")
    public static final class ChangeHoldPayload extends TicketPayload {
        public ChangeHoldPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code resumeWork}. */
    @Type("ResumeWorkPayload")
    @Description("What became of resumeWork.")
    public static final class ResumeWorkPayload extends TicketPayload {
        public ResumeWorkPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
