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

    /** Of {@code unassignTicket}. */
    @Type("UnassignTicketPayload")
    @Description("What became of unassignTicket.")
    public static final class UnassignTicketPayload extends TicketPayload {
        public UnassignTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code escalateTicket}. */
    @Type("EscalateTicketPayload")
    @Description("What became of escalateTicket.")
    public static final class EscalateTicketPayload extends TicketPayload {
        public EscalateTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
