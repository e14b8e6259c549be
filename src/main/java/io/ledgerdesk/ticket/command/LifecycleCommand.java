package io.ledgerdesk.ticket.command;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.Impact;
import io.ledgerdesk.ticket.TicketKind;
import io.ledgerdesk.ticket.Urgency;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Coming into being, and going before time. */
public sealed interface LifecycleCommand extends TicketCommand {

    /**
     * Opens a ticket.
     *
     * @param receivedAt when the contact reached the desk; may be long past, never in the future
     * @param externalId what another system calls it
     */
    record RegisterTicket(
            TicketId ticket,
            TicketNumber number,
            Requester requester,
            Channel channel,
            String subject,
            String description,
            Instant receivedAt,
            @Nullable TicketKind kind,
            @Nullable String topic,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            @Nullable String externalId)
            implements LifecycleCommand {}

    /** Takes a ticket out of work without an answer; a requester may only withdraw. */
    record CancelTicket(TicketId ticket, CancelReason reason, @Nullable String text)
            implements LifecycleCommand {}

    /** Brings a cancelled ticket back to where it was before. */
    record ReinstateTicket(TicketId ticket, @Nullable String reason) implements LifecycleCommand {}

    /**
     * Who asks, with contact data as it is now.
     *
     * @param vip whether this is one of those who are served first
     */
    record Requester(
            PersonId id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Company company,
            boolean vip) {}

    /** The requester's company, with its name as it is now. */
    record Company(CompanyId id, @Nullable String name) {}
}
