package io.ledgerdesk.ticket.graphql;

import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.guidance.TicketGuide;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows cards as much of them as a caller may see. */
@ApplicationScoped
class TicketReader {
    private final TicketCards cards;
    private final TicketGuide guide;
    private final Clock clock;

    TicketReader(TicketCards cards, TicketGuide guide, Clock clock) {
        this.cards = cards;
        this.guide = guide;
        this.clock = clock;
    }

    static TicketScope scope(Caller caller) {
        return caller.isRequester()
                ? TicketScope.ownedBy(caller.actor().id())
                : TicketScope.EVERYTHING;
    }

    Ticket show(Caller caller, TicketCard card) {
        return new Ticket(
                card,
                shown -> guide.of(shown, new DecisionContext(clock.instant(), caller.actor())));
    }

    /** The ticket as the log has it up to a position. */
    Uni<Optional<Ticket>> asDecided(Caller caller, TicketId id, long position) {
        return cards.asDecided(caller.tenant(), scope(caller), id, position)
                .map(found -> found.map(card -> show(caller, card)));
    }
}
