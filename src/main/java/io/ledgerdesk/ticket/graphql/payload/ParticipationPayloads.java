package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to who else has to do with a ticket. */
public final class ParticipationPayloads {
    private ParticipationPayloads() {}

    /** Of {@code watchTicket}. */
    @Type("WatchTicketPayload")
    @Description("What became of watchTicket.")
    public static final class WatchTicketPayload extends TicketPayload {
        public WatchTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code unwatchTicket}. */
    @Type("UnwatchTicketPayload")
    @Description("What became of unwatchTicket.")
    public static final class UnwatchTicketPayload extends TicketPayload {
        public UnwatchTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code shareTicket}. */
    @Type("ShareTicketPayload")
    @Description("What became of shareTicket.")
    public static final class ShareTicketPayload extends TicketPayload {
        public ShareTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code unshareTicket}. */
    @Type("UnshareTicketPayload")
    @Description("What became of unshareTicket.")
    public static final class UnshareTicketPayload extends TicketPayload {
        public UnshareTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code logWork}. */
    @Type("LogWorkPayload")
    @Description("What became of logWork.")
    public static final class LogWorkPayload extends TicketPayload {
        public LogWorkPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code logCall}. */
    @Type("LogCallPayload")
    @Description("What became of logCall.")
    public static final class LogCallPayload extends TicketPayload {
        public LogCallPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code tickStep}. */
    @Type("TickStepPayload")
    @Description("What became of tickStep.")
    public static final class TickStepPayload extends TicketPayload {
        public TickStepPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code untickStep}. */
    @Type("UntickStepPayload")
    @Description("What became of untickStep.")
    public static final class UntickStepPayload extends TicketPayload {
        public UntickStepPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
