package io.ledgerdesk.ticket.domain;

import static io.ledgerdesk.ticket.TicketState.ASSIGNED;
import static io.ledgerdesk.ticket.TicketState.CANCELLED;
import static io.ledgerdesk.ticket.TicketState.CLOSED;
import static io.ledgerdesk.ticket.TicketState.IN_PROGRESS;
import static io.ledgerdesk.ticket.TicketState.IN_REVIEW;
import static io.ledgerdesk.ticket.TicketState.NEW;
import static io.ledgerdesk.ticket.TicketState.ON_HOLD;
import static io.ledgerdesk.ticket.TicketState.RESOLVED;
import static io.ledgerdesk.ticket.TicketState.WAITING_FOR_REQUESTER;

import io.ledgerdesk.ticket.TicketState;
import java.util.Map;
import java.util.Set;

/** From each state the states that the specification's matrix reaches from it. */
public final class StateEdges {
    private static final Map<TicketState, Set<TicketState>> EDGES =
            Map.of(
                    NEW,
                            Set.of(
                                    ASSIGNED,
                                    IN_PROGRESS,
                                    WAITING_FOR_REQUESTER,
                                    ON_HOLD,
                                    RESOLVED,
                                    CANCELLED),
                    ASSIGNED,
                            Set.of(
                                    NEW,
                                    IN_PROGRESS,
                                    WAITING_FOR_REQUESTER,
                                    ON_HOLD,
                                    IN_REVIEW,
                                    RESOLVED,
                                    CANCELLED),
                    IN_PROGRESS,
                            Set.of(
                                    NEW,
                                    ASSIGNED,
                                    WAITING_FOR_REQUESTER,
                                    ON_HOLD,
                                    IN_REVIEW,
                                    RESOLVED,
                                    CANCELLED),
                    WAITING_FOR_REQUESTER,
                            Set.of(NEW, ASSIGNED, IN_PROGRESS, ON_HOLD, RESOLVED, CANCELLED),
                    ON_HOLD,
                            Set.of(
                                    NEW,
                                    ASSIGNED,
                                    IN_PROGRESS,
                                    WAITING_FOR_REQUESTER,
                                    RESOLVED,
                                    CANCELLED),
                    IN_REVIEW, Set.of(IN_PROGRESS, RESOLVED, CANCELLED),
                    RESOLVED, Set.of(CLOSED, NEW, ASSIGNED, IN_PROGRESS, CANCELLED),
                    CLOSED, Set.of(NEW, ASSIGNED, IN_PROGRESS),
                    CANCELLED,
                            Set.of(
                                    NEW,
                                    ASSIGNED,
                                    IN_PROGRESS,
                                    WAITING_FOR_REQUESTER,
                                    ON_HOLD,
                                    IN_REVIEW,
                                    RESOLVED));

    /** Every state that a ticket can be in by now. */
    public static final Set<TicketState> REACHABLE = EDGES.keySet();

    private StateEdges() {}

    /** Whether the one may follow the other; any may stay. */
    public static boolean allowed(TicketState from, TicketState to) {
        return from == to || EDGES.getOrDefault(from, Set.of()).contains(to);
    }
}
