package io.ledgerdesk.ticket.graphql.payload;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

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

    /** Of {@code editNote}. */
    @Type("EditNotePayload")
    @Description("What became of editNote.")
    public static final class EditNotePayload extends TicketPayload {
        public EditNotePayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code receiveMessage}. */
    @Type("ReceiveMessagePayload")
    @Description("What became of receiveMessage.")
    public static final class ReceiveMessagePayload extends TicketPayload {
        private final @Nullable Ticket followUp;

        /**
         * @param followUp absent if there is none, or if the client does not ask for it
         */
        public ReceiveMessagePayload(Outcome outcome, @Nullable Ticket followUp) {
            super(outcome);
            this.followUp = followUp;
        }

        @Description(
                "The new ticket that was opened for the message; absent if it landed in one that was there.")
        public @Nullable Ticket getFollowUp() {
            return followUp;
        }
    }

    /** Of {@code attachFile}. */
    @Type("AttachFilePayload")
    @Description("What became of attachFile.")
    public static final class AttachFilePayload extends TicketPayload {
        public AttachFilePayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code removeFile}. */
    @Type("RemoveFilePayload")
    @Description("What became of removeFile.")
    public static final class RemoveFilePayload extends TicketPayload {
        public RemoveFilePayload(Outcome outcome) {
            super(outcome);
        }
    }
}
