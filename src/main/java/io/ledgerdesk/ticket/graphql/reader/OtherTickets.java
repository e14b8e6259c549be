package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Which of the tickets that another ticket has to do with are there for a caller. */
@ApplicationScoped
public class OtherTickets {
    private final TicketCards cards;

    OtherTickets(TicketCards cards) {
        this.cards = cards;
    }

    /** Those that the caller sees: of the rest nothing may be shown, not even that they are. */
    public Uni<Set<TicketId>> seen(Caller caller, Collection<TicketId> others) {
        TicketScope scope = TicketReader.scope(caller);
        return others.isEmpty() || scope.isEverything()
                ? Uni.createFrom().item(Set.copyOf(others))
                : cards.matching(caller.tenant(), scope, TicketFilter.ANY, Set.copyOf(others));
    }
}
