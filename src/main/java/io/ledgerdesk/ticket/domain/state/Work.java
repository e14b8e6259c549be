package io.ledgerdesk.ticket.domain.state;

import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.Responsible;

/**
 * Who works on a ticket.
 *
 * @param begun whether the agent responsible has begun
 */
public record Work(Responsible responsible, Line line, boolean begun) {
    public static final Work NOBODYS = new Work(Responsible.NOBODY, Line.FIRST, false);

    /** Somebody else is responsible; what the same agent has begun during a wait stays begun. */
    Work givenTo(Responsible to, Line newLine, TicketState state) {
        boolean sameAgent = to.isAgent(responsible.agent());
        return new Work(to, newLine, begun && sameAgent && state != TicketState.ASSIGNED);
    }

    /** Nobody is responsible; the line stays. */
    Work givenUp() {
        return new Work(Responsible.NOBODY, line, false);
    }

    Work begun(boolean newBegun) {
        return new Work(responsible, line, newBegun);
    }

    /** Where work goes on after a wait; never back to waiting. */
    public TicketState resumed() {
        if (begun) {
            return TicketState.IN_PROGRESS;
        }
        return responsible.isNobody() ? TicketState.NEW : TicketState.ASSIGNED;
    }

    /** Where work goes on after a reopening: with the last agent, else the last group. */
    public TicketState reopened() {
        if (responsible.agent() != null) {
            return TicketState.IN_PROGRESS;
        }
        return responsible.group() != null ? TicketState.ASSIGNED : TicketState.NEW;
    }
}
