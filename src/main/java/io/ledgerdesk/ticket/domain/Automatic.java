package io.ledgerdesk.ticket.domain;

import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.ticket.ClosedBecause;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.command.AutomaticCommand;
import io.ledgerdesk.ticket.command.AutomaticCommand.CloseUnanswered;
import io.ledgerdesk.ticket.command.AutomaticCommand.EndHold;
import io.ledgerdesk.ticket.command.AutomaticCommand.RemindRequester;
import io.ledgerdesk.ticket.command.AutomaticCommand.ResolveUnanswered;
import io.ledgerdesk.ticket.domain.state.Ticket.Registered;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketClosed;
import io.ledgerdesk.ticket.event.ResolutionEvent.TicketResolved;
import io.ledgerdesk.ticket.event.SuspensionEvent.RequesterReminded;
import io.ledgerdesk.ticket.event.SuspensionEvent.WorkResumed;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.word.Hold;
import io.ledgerdesk.ticket.word.ResumedBecause;
import java.time.temporal.ChronoUnit;

/**
 * What the desk does by itself; on a ticket that has moved on, nothing. What the process of its
 * service asks for, steps, fields and a review, holds nothing up: a question that nobody answers
 * would stay open for ever.
 */
final class Automatic {

    Decision<TicketEvent> decide(
            Registered ticket, AutomaticCommand command, TicketState to, DecisionContext context) {
        return switch (command) {
            case EndHold c -> endHold(ticket, c, to);
            case RemindRequester c -> remind(ticket, c);
            case ResolveUnanswered c ->
                    awaits(ticket, TicketState.WAITING_FOR_REQUESTER, c.question())
                            ? Decision.accepted(
                                    new TicketResolved(
                                            ticket.id(),
                                            ticket.round().number(),
                                            ResolutionCode.NO_ANSWER,
                                            c.message(),
                                            null,
                                            null,
                                            false))
                            : Decision.nothing();
            case CloseUnanswered c ->
                    awaits(ticket, TicketState.RESOLVED, c.answer())
                            ? Decision.accepted(
                                    new TicketClosed(
                                            ticket.id(),
                                            ticket.round().number(),
                                            ClosedBecause.NO_ANSWER,
                                            context.now().truncatedTo(ChronoUnit.MICROS)))
                            : Decision.nothing();
        };
    }

    private static Decision<TicketEvent> endHold(Registered ticket, EndHold c, TicketState to) {
        Hold hold = ticket.standing().hold();
        return ticket.state() == TicketState.ON_HOLD
                        && hold != null
                        && c.until().equals(hold.until())
                ? Decision.accepted(new WorkResumed(ticket.id(), to, ResumedBecause.HOLD_ENDED))
                : Decision.nothing();
    }

    private static Decision<TicketEvent> remind(Registered ticket, RemindRequester c) {
        return awaits(ticket, ticket.state(), c.about()) && ticket.standing().reminders() < c.step()
                ? Decision.accepted(
                        new RequesterReminded(ticket.id(), c.about(), ticket.state(), c.step()))
                : Decision.nothing();
    }

    private static boolean awaits(Registered ticket, TicketState state, MessageId message) {
        boolean waits = state == TicketState.WAITING_FOR_REQUESTER || state == TicketState.RESOLVED;
        return waits && ticket.state() == state && message.equals(ticket.standing().awaited());
    }
}
