package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;

/** Who is responsible, and whether he has begun. */
public sealed interface AssignmentEvent extends TicketEvent {

    /**
     * Somebody else became responsible.
     *
     * @param state the ticket's from then on
     */
    @WireName(value = "ticket.TicketAssigned", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketAssigned(TicketId ticket, Responsible from, Responsible to, TicketState state)
            implements AssignmentEvent {}

    /** The agent responsible began to work. */
    @WireName(value = "ticket.WorkStarted", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record WorkStarted(TicketId ticket, Responsible.Agent agent) implements AssignmentEvent {}

    /**
     * The wait is over.
     *
     * @param state the ticket's from then on: IN_PROGRESS, ASSIGNED or NEW
     */
    @WireName(value = "ticket.WorkResumed", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record WorkResumed(TicketId ticket, TicketState state) implements AssignmentEvent {}
}
