package io.ledgerdesk.ticket.domain.matrix;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.ticket.command.TicketRejection.Forbidden.Cause;
import java.util.Optional;

/** Who may make a move at all. The desk itself and integrations do what staff may. */
enum Who {
    STAFF,
    /** An agent in person. */
    AGENT,
    REQUESTER,
    /** Staff, for somebody else. */
    FOR_OTHERS,
    ANYBODY,
    /** The desk itself. */
    DESK;

    Optional<Cause> forbidden(Actor.Kind kind) {
        return switch (this) {
            case STAFF -> notForRequesters(kind, Cause.STAFF_ONLY);
            case FOR_OTHERS -> notForRequesters(kind, Cause.ONLY_FOR_ONESELF);
            case AGENT ->
                    notForRequesters(kind, Cause.STAFF_ONLY)
                            .or(() -> unless(kind == Actor.Kind.AGENT, Cause.AGENT_ONLY));
            case REQUESTER -> unless(kind == Actor.Kind.REQUESTER, Cause.REQUESTER_ONLY);
            case ANYBODY -> Optional.empty();
            case DESK -> unless(kind == Actor.Kind.SYSTEM, Cause.DESK_ONLY);
        };
    }

    private static Optional<Cause> notForRequesters(Actor.Kind kind, Cause cause) {
        return unless(kind != Actor.Kind.REQUESTER, cause);
    }

    private static Optional<Cause> unless(boolean allowed, Cause cause) {
        return allowed ? Optional.empty() : Optional.of(cause);
    }
}
