package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.TicketState.ASSIGNED;
import static io.ledgerdesk.ticket.TicketState.CANCELLED;
import static io.ledgerdesk.ticket.TicketState.CLOSED;
import static io.ledgerdesk.ticket.TicketState.IN_PROGRESS;
import static io.ledgerdesk.ticket.TicketState.NEW;
import static io.ledgerdesk.ticket.TicketState.RESOLVED;
import static io.ledgerdesk.ticket.TicketState.WAITING_FOR_REQUESTER;

import io.ledgerdesk.ticket.TicketState;
import java.util.Map;
import java.util.Set;

/** From each state the states that the specification's matrix reaches from it. */
public final class StateEdges {
    private static final Map<TicketState, Set<TicketState>> EDGES =
            Map.of(
                    NEW, Set.of(ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, RESOLVED, CANCELLED),
                    ASSIGNED, Set.of(IN_PROGRESS, WAITING_FOR_REQUESTER, RESOLVED, CANCELLED),
                    IN_PROGRESS, Set.of(ASSIGNED, WAITING_FOR_REQUESTER, RESOLVED, CANCELLED),
                    WAITING_FOR_REQUESTER, Set.of(NEW, ASSIGNED, IN_PROGRESS, RESOLVED, CANCELLED),
                    RESOLVED, Set.of(CLOSED, NEW, ASSIGNED, IN_PROGRESS),
                    CLOSED, Set.of(NEW, ASSIGNED, IN_PROGRESS),
                    CANCELLED, Set.of());

    /** Every state that a ticket can be in by now. */
    public static final Set<TicketState> REACHABLE = EDGES.keySet();

    private StateEdges() {}

    /** Whether the one may follow the other; any may stay. */
    public static boolean allowed(TicketState from, TicketState to) {
        return from == to || EDGES.getOrDefault(from, Set.of()).contains(to);
    }
}
