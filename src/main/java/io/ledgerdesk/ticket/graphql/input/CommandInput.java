package io.ledgerdesk.ticket.graphql.input;

import org.jspecify.annotations.Nullable;

/** What every mutation's input has. */
public interface CommandInput {
    String TICKET_ID = "The ticket.";
    String COMMAND_ID =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " what the first one answered and changes nothing.";
    String EXPECTED_VERSION =
            "The ticket's version as you saw it: refused with VERSION_CONFLICT if it has moved on."
                    + " Absent to act on the newest state.";

    @Nullable String commandId();

    /** What every mutation of a ticket that is there has. */
    interface OfTicket extends CommandInput {
        String ticketId();

        @Nullable Integer expectedVersion();
    }
}
