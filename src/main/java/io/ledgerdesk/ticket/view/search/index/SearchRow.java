package io.ledgerdesk.ticket.view.search.index;

import io.ledgerdesk.ticket.id.TicketId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is found by, or a message or note of it; by which words is told apart, since it
 * counts where one stands.
 *
 * @param id the ticket's for its own row
 * @param open whether the requester may find by it
 * @param requester in the ticket's own row
 * @param ids words of number and external id
 * @param body words of the description, or of the message
 */
record SearchRow(
        TicketId ticket,
        UUID id,
        boolean open,
        @Nullable String requester,
        Set<String> ids,
        Set<String> subject,
        Set<String> people,
        Set<String> body) {

    static SearchRow message(TicketId ticket, UUID id, boolean open, Set<String> body) {
        return new SearchRow(ticket, id, open, null, Set.of(), Set.of(), Set.of(), body);
    }
}
