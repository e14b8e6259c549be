package io.ledgerdesk.ticket.graphql.conversation;

import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tickets whose fields are asked for. */
final class Tickets {
    private Tickets() {}

    static TicketId id(Ticket ticket) {
        return Ticket.parse(ticket.getId()).orElseThrow();
    }

    static List<TicketId> ids(List<Ticket> tickets) {
        return tickets.stream().map(Tickets::id).toList();
    }

    /** For each ticket its own, in the tickets' order, nothing for those that have none. */
    static <F, S> List<List<S>> each(
            List<TicketId> ids, Map<TicketId, List<F>> found, Function<F, S> show) {
        return ids.stream()
                .map(id -> found.getOrDefault(id, List.of()).stream().map(show).toList())
                .toList();
    }

    /** The same for what a ticket has one of, if any. */
    static <F, S> List<@Nullable S> one(
            List<TicketId> ids, Map<TicketId, F> found, Function<F, S> show) {
        return ids.stream()
                .<@Nullable S>map(id -> Optional.ofNullable(found.get(id)).map(show).orElse(null))
                .toList();
    }
}
