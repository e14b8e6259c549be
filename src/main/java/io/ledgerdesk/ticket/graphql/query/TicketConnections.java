package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketConnection;
import io.ledgerdesk.ticket.graphql.type.TicketConnection.TicketEdge;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCursor;
import io.ledgerdesk.ticket.view.card.TicketPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Shows pages of cards as clients know them. */
@ApplicationScoped
public class TicketConnections {
    private final TicketReader reader;

    TicketConnections(TicketReader reader) {
        this.reader = reader;
    }

    TicketConnection of(Caller caller, TicketPage page, long count, boolean capped) {
        List<String> cursors = page.cursors().stream().map(TicketCursor::text).toList();
        return of(
                caller,
                page.cards(),
                cursors,
                PageInfo.of(cursors, page.hasPrevious(), page.hasNext()),
                count,
                capped);
    }

    /**
     * @param cursors of the cards, one each
     */
    TicketConnection of(
            Caller caller,
            List<TicketCard> cards,
            List<String> cursors,
            PageInfo info,
            long count,
            boolean capped) {
        reader.listed(caller, "tickets", cards.size());
        List<Ticket> tickets = cards.stream().map(card -> reader.show(caller, card)).toList();
        List<TicketEdge> edges =
                IntStream.range(0, tickets.size())
                        .mapToObj(i -> new TicketEdge(cursors.get(i), tickets.get(i)))
                        .toList();
        return new TicketConnection(edges, tickets, info, Math.toIntExact(count), capped);
    }
}
