package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open ticket and what of it is due next: its place in a queue.
 *
 * @param lane 0 for P1 and VIP, 1 for all others
 * @param dueAt absent where nothing is
 * @param target that is due then
 * @param priorityRank 1 for P1 and so on, 9 for none
 */
public record DueItem(
        TicketId ticket,
        int lane,
        @Nullable Instant dueAt,
        @Nullable TargetKind target,
        int priorityRank,
        Instant receivedAt) {}
