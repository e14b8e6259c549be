package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tickets by their global ids, in one statement. */
@ApplicationScoped
class TicketNodes implements NodeResolver {
    private final TicketCards cards;
    private final TicketReader reader;

    TicketNodes(TicketCards cards, TicketReader reader) {
        this.cards = cards;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return Ticket.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        List<TicketId> wanted = ids.stream().map(Ticket::parse).flatMap(Optional::stream).toList();
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), wanted)
                .map(found ->
                        found.values().stream()
                                .collect(
                                        Collectors.toMap(
                                                card -> Ticket.globalId(card.id()),
                                                card -> reader.open(caller, "node", card))));
    }
}
