package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to making somebody responsible and beginning. */
public final class AssignmentPayloads {
    private AssignmentPayloads() {}

    /** Of {@code assignTicket}. */
    @Type("AssignTicketPayload")
    @Description("What became of assignTicket.")
    public static final class AssignTicketPayload extends TicketPayload {
        public AssignTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code startWork}. */
    @Type("StartWorkPayload")
    @Description("What became of startWork.")
    public static final class StartWorkPayload extends TicketPayload {
        public StartWorkPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
