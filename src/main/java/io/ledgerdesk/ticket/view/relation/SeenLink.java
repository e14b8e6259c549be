package io.ledgerdesk.ticket.view.relation;

import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.LinkEnd;
import io.ledgerdesk.ticket.word.LinkKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is seen from one ticket.
 *
 * @param end where this ticket stands; FROM for a kind without direction
 * @param other the ticket that goes on for the one at the other end
 * @param otherNumber absent only until the other half of a merge is there
 * @param since of several that are seen as one, the earliest
 */
public record SeenLink(
        LinkKind kind, LinkEnd end, TicketId other, @Nullable String otherNumber, Instant since) {}
