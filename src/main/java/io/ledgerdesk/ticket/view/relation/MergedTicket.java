package io.ledgerdesk.ticket.view.relation;

import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that went into another.
 *
 * @param number absent only until the other half of the merge is there
 */
public record MergedTicket(TicketId id, @Nullable String number, Instant since) {}
