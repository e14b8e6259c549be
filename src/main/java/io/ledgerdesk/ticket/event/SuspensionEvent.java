package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;

/** Waiting, being on hold, going on. */
public sealed interface SuspensionEvent extends TicketEvent {

    /** Work is suspended. */
    @WireName(value = "ticket.TicketPutOnHold", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketPutOnHold(TicketId ticket, @ReadableBy(STAFF) Hold hold)
            implements SuspensionEvent {}

    /** The hold's reason, text or end is another one. */
    @WireName(value = "ticket.HoldChanged", revision = 1)
    @ReadableBy(STAFF)
    record HoldChanged(TicketId ticket, Hold from, Hold to) implements SuspensionEvent {}

    /**
     * The wait or the hold is over.
     *
     * @param state the ticket's from then on: IN_PROGRESS, ASSIGNED or NEW
     */
    @WireName(value = "ticket.WorkResumed", revision = 2)
    @ReadableBy({REQUESTER, STAFF})
    record WorkResumed(TicketId ticket, TicketState state, ResumedBecause because)
            implements SuspensionEvent {}

    /**
     * The requester is to be reminded; how that is sent is not the ticket's matter.
     *
     * @param about the question or the answer that nobody answered
     * @param state in which the ticket waits: WAITING_FOR_REQUESTER or RESOLVED
     * @param step which reminder it is, from 1
     */
    @WireName(value = "ticket.RequesterReminded", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record RequesterReminded(TicketId ticket, MessageId about, TicketState state, int step)
            implements SuspensionEvent {}
}
