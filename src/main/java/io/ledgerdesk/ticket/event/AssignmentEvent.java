package io.ledgerdesk.ticket.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.REQUESTER;
import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.id.TicketId;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and whether he has begun. */
public sealed interface AssignmentEvent extends TicketEvent {

    /**
     * Somebody else became responsible.
     *
     * @param state the ticket's from then on
     * @param line the one it stands in from then on
     */
    @WireName(value = "ticket.TicketAssigned", revision = 2)
    @ReadableBy({REQUESTER, STAFF})
    record TicketAssigned(
            TicketId ticket, Responsible from, Responsible to, TicketState state, Line line)
            implements AssignmentEvent {}

    /** The agent responsible began to work. */
    @WireName(value = "ticket.WorkStarted", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record WorkStarted(TicketId ticket, Responsible.Agent agent) implements AssignmentEvent {}

    /**
     * Nobody in particular is responsible any more.
     *
     * @param state the ticket's from then on
     */
    @WireName(value = "ticket.TicketUnassigned", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketUnassigned(
            TicketId ticket,
            Responsible from,
            TicketState state,
            @ReadableBy(STAFF) @Nullable Personal<String> reason)
            implements AssignmentEvent {}

    /**
     * Handed on to those who know more.
     *
     * @param state the ticket's from then on
     */
    @WireName(value = "ticket.TicketEscalated", revision = 1)
    @ReadableBy({REQUESTER, STAFF})
    record TicketEscalated(
            TicketId ticket,
            Responsible from,
            Responsible to,
            Line fromLine,
            Line line,
            TicketState state,
            @ReadableBy(STAFF) Personal<String> reason)
            implements AssignmentEvent {}

    /** Somebody who may decide more is told; who is responsible stays. */
    @WireName(value = "ticket.ManagementInformed", revision = 1)
    @ReadableBy(STAFF)
    record ManagementInformed(TicketId ticket, Responsible.Agent manager, Personal<String> reason)
            implements AssignmentEvent {}
}
