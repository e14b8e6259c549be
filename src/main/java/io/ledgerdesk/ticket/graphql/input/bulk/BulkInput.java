package io.ledgerdesk.ticket.graphql.input.bulk;

import io.ledgerdesk.ticket.graphql.input.CommandInput;
import java.util.List;

/** What every mutation's input has that is about many tickets. */
public interface BulkInput extends CommandInput {
    String TICKET_IDS = "The tickets, each once; at most 100.";
    String COMMAND_ID =
            "A UUID of yours. The second arrival of the same command with the same input answers"
                    + " for each ticket what the first one answered and changes nothing; the"
                    + " tickets' events bear ids that were derived from it.";

    List<String> ticketIds();
}
