package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a ticket.
 *
 * @param ticket the one that holds it now
 * @param name absent once erased
 * @param size in bytes
 * @param internal whether it is for staff alone
 */
public record TicketFile(
        FileId id,
        TicketId ticket,
        @Nullable String name,
        String mediaType,
        long size,
        String sha256,
        PersonId attachedBy,
        Instant attachedAt,
        boolean internal) {}
