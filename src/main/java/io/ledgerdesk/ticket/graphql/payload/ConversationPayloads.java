package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to what is said and written. */
public final class ConversationPayloads {
    private ConversationPayloads() {}

    /** Of {@code reply}. */
    @Type("ReplyPayload")
    @Description("What became of reply.")
    public static final class ReplyPayload extends TicketPayload {
        public ReplyPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code addNote}. */
    @Type("AddNotePayload")
    @Description("What became of addNote.")
    public static final class AddNotePayload extends TicketPayload {
        public AddNotePayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code askRequester}. */
    @Type("AskRequesterPayload")
    @Description("What became of askRequester.")
    public static final class AskRequesterPayload extends TicketPayload {
        public AskRequesterPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code receiveMessage}. */
    @Type("ReceiveMessagePayload")
    @Description("What became of receiveMessage.")
    public static final class ReceiveMessagePayload extends TicketPayload {
        public ReceiveMessagePayload(Outcome outcome) {
            super(outcome);
        }
    }
}
