package io.ledgerdesk.workplace.view.draft;

import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is being written.
 *
 * @param text absent once the requester is erased
 * @param basedOnVersion the ticket's version as the writer saw it
 */
public record Draft(
        TicketId ticket, @Nullable String text, long basedOnVersion, Instant updatedAt) {}
