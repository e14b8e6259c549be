package io.ledgerdesk.ticket.graphql.payload;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Answers to classifying. */
public final class ClassificationPayloads {
    private ClassificationPayloads() {}

    /** Of {@code classifyTicket}. */
    @Type("ClassifyTicketPayload")
    @Description("What became of classifyTicket.")
    public static final class ClassifyTicketPayload extends TicketPayload {
        public ClassifyTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code correctTicket}. */
    @Type("CorrectTicketPayload")
    @Description("What became of correctTicket.")
    public static final class CorrectTicketPayload extends TicketPayload {
        public CorrectTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code overridePriority}. */
    @Type("OverridePriorityPayload")
    @Description("What became of overridePriority.")
    public static final class OverridePriorityPayload extends TicketPayload {
        public OverridePriorityPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code resetPriority}. */
    @Type("ResetPriorityPayload")
    @Description("What became of resetPriority.")
    public static final class ResetPriorityPayload extends TicketPayload {
        public ResetPriorityPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code setCustomFields}. */
    @Type("SetCustomFieldsPayload")
    @Description("What became of setCustomFields.")
    public static final class SetCustomFieldsPayload extends TicketPayload {
        public SetCustomFieldsPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code tagTicket}. */
    @Type("TagTicketPayload")
    @Description("What became of tagTicket.")
    public static final class TagTicketPayload extends TicketPayload {
        public TagTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }

    /** Of {@code untagTicket}. */
    @Type("UntagTicketPayload")
    @Description("What became of untagTicket.")
    public static final class UntagTicketPayload extends TicketPayload {
        public UntagTicketPayload(Outcome outcome) {
            super(outcome);
        }
    }
}
