package io.ledgerdesk.ticket.graphql.payload;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what tickets have to do with each other. */
public final class RelationPayloads {
    private RelationPayloads() {}

    /** Of {@code linkTicket}. */
    @Type("LinkTicketPayload")
    @Description("What became of linkTicket.")
    public static final class LinkTicketPayload extends TicketPayload {
        public LinkTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code unlinkTicket}. */
    @Type("UnlinkTicketPayload")
    @Description("What became of unlinkTicket.")
    public static final class UnlinkTicketPayload extends TicketPayload {
        public UnlinkTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code mergeTicket}. */
    @Type("MergeTicketPayload")
    @Description("What became of mergeTicket.")
    public static final class MergeTicketPayload extends TicketPayload {
        public MergeTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code unmergeTicket}. */
    @Type("UnmergeTicketPayload")
    @Description("What became of unmergeTicket.")
    public static final class UnmergeTicketPayload extends TicketPayload {
        public UnmergeTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code splitTicket}. */
    @Type("SplitTicketPayload")
    @Description("What became of splitTicket.")
    public static final class SplitTicketPayload extends TicketPayload {
        private final @Nullable Ticket newTicket;

        /**
         * @param newTicket absent if there is none, or if the client does not ask for it
         */
        public SplitTicketPayload(Outcome outcome, @Nullable Ticket newTicket) {
            super(outcome);
            this.newTicket = newTicket;
        }

        @Description("The ticket that the messages went into; absent if refused.")
        public @Nullable Ticket getNewTicket() {
            return newTicket;
        }
    }
}
