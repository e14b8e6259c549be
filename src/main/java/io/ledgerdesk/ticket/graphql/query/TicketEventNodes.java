package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.EventReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.view.history.TicketHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events of tickets by their global ids, in one statement. */
@ApplicationScoped
class TicketEventNodes implements NodeResolver {
    private final TicketHistory history;
    private final TicketReader reader;
    private final EventReader events;

    TicketEventNodes(TicketHistory history, TicketReader reader, EventReader events) {
        this.history = history;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public String kind() {
        return TicketEvent.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        long[] positions =
                ids.stream()
                        .map(TicketEventNodes::position)
                        .flatMap(Optional::stream)
                        .mapToLong(Long::longValue)
                        .toArray();
        return history.at(caller.tenant(), TicketReader.scope(caller), positions)
                .invoke(found -> reader.listed(caller, "node", found.size()))
                .map(found ->
                        found.stream()
                                .filter(event -> TicketEvent.isReadable(event, caller.readsAs()))
                                .toList())
                .chain(found -> events.show(caller, found))
                .map(shown ->
                        shown.stream()
                                .collect(
                                        Collectors.toMap(TicketEvent::getId, Function.identity())));
    }

    private static Optional<Long> position(String id) {
        try {
            return Optional.of(Position.parse(id.substring(TicketEvent.KIND.length() + 1)));
        } catch (Fault notOurs) {
            return Optional.empty();
        }
    }
}
