package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.CancelReason;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.CompanyId;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Coming into being, and going before time. */
public sealed interface LifecycleEvent extends TicketEvent {

    /**
     * A contact became a ticket; a classification given with it follows as an event of its own. Who
     * asked is for staff: a corrected ticket may be another person's today.
     *
     * @param company the requester's, with its name as it was then; the name is the requester's
     *     section since a person may be a company
     * @param receivedAt when the contact reached the desk
     * @param vip whether the requester is one of those who are served first
     */
    @WireName(value = "ticket.TicketRegistered", revision = 2)
    @ReadableBy({REQUESTER, STAFF})
    record TicketRegistered(
            TicketId ticket,
            TicketNumber number,
            @ReadableBy(STAFF) PersonId requester,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterName,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterEmail,
            @ReadableBy(STAFF) @Nullable Personal<String> requesterPhone,
            @ReadableBy(STAFF) @Nullable CompanyId company,
            @ReadableBy(STAFF) @Nullable Personal<String> companyName,
            Channel channel,
            Personal<String> subject,
            Personal<String> description,
            Instant receivedAt,
            @Nullable ExternalId externalId,
            @ReadableBy(STAFF) boolean vip)
            implements LifecycleEvent {}

    /**
     * Taken out of work without an answer.
     *
     * @param text what was said about it, to the requester too
     */
    @WireName(value = "ticket.TicketCancelled", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketCancelled(TicketId ticket, CancelReason reason, @Nullable Personal<String> text)
            implements LifecycleEvent {}

    /**
     * Back to where it was before it was cancelled.
     *
     * @param state the ticket's from then on
     */
    @WireName(value = "ticket.TicketReinstated", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketReinstated(
            TicketId ticket,
            TicketState state,
            @ReadableBy(STAFF) @Nullable Personal<String> reason)
            implements LifecycleEvent {}
}
