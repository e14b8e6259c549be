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
}
