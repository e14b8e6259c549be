package io.ledgerdesk.workplace.graphql.ticket;

import io.ledgerdesk.platform.graphql.error.NotFound;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tickets that a caller may keep something beside: those that the caller sees. */
@ApplicationScoped
public class VisibleTickets {
    private final TicketCards cards;

    VisibleTickets(TicketCards cards) {
        this.cards = cards;
    }

    /** One by the id that a client gave; found as soon as it is registered. */
    public Uni<Optional<TicketCard>> find(Caller caller, String globalId) {
        Optional<TicketId> id = Ticket.parse(globalId);
        if (id.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        TicketScope scope = TicketReader.scope(caller);
        return cards.byId(caller.tenant(), scope, id.get())
                .chain(found ->
                        found.isPresent()
                                ? Uni.createFrom().item(found)
                                : cards.asDecided(
                                        caller.tenant(), scope, id.get(), Long.MAX_VALUE));
    }

    /** Those of them that the read model shows the caller, in one statement. */
    public Uni<Map<TicketId, TicketCard>> find(Caller caller, Collection<TicketId> ids) {
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), ids);
    }

    /** For an id that no ticket has, or none that the caller may see. */
    public static UserError notFound() {
        return new NotFound(
                "TICKET_NOT_FOUND", "There is no such ticket.", List.of("input", "ticketId"));
    }
}
