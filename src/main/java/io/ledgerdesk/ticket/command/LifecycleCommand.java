package io.ledgerdesk.ticket.command;

import io.ledgerdesk.catalogue.Impact;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.Urgency;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.word.plan.PriorityRule;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.ClassificationCommand.ServiceChoice;
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
     * @param service in use in the catalogue
     * @param agreement one that may be chosen for the requester
     * @param rule from what the priority follows; absent for the desk's
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
            @Nullable String externalId,
            @Nullable ServiceChoice service,
            @Nullable CatalogueId agreement,
            @Nullable PriorityRule rule)
            implements LifecycleCommand {

        /** One that says nothing of the catalogue. */
        public RegisterTicket(
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
                @Nullable String externalId) {
            this(
                    ticket,
                    number,
                    requester,
                    channel,
                    subject,
                    description,
                    receivedAt,
                    kind,
                    topic,
                    impact,
                    urgency,
                    externalId,
                    null,
                    null,
                    null);
        }
    }

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
