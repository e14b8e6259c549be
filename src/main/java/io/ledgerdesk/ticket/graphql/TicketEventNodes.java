package io.ledgerdesk.ticket.graphql;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.view.history.TicketHistory;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of tickets by their global ids. */
@ApplicationScoped
class TicketEventNodes implements NodeResolver {
    private final TicketHistory history;

    TicketEventNodes(TicketHistory history) {
        this.history = history;
    }

    @Override
    public String kind() {
        return TicketEvent.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> find(caller, id))
                .collect()
                .in(
                        HashMap::new,
                        (found, one) -> one.ifPresent(event -> found.put(event.getId(), event)));
    }

    private Uni<Optional<TicketEvent>> find(Caller caller, String id) {
        return position(id)
                .map(position ->
                        history.at(caller.tenant(), TicketReader.scope(caller), position)
                                .map(found ->
                                        found.filter(event ->
                                                        TicketEvent.isReadable(
                                                                event, caller.actor().kind()))
                                                .map(event ->
                                                        new TicketEvent(
                                                                event, caller.actor().kind()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<Long> position(String id) {
        try {
            return Optional.of(Position.parse(id.substring(TicketEvent.KIND.length() + 1)));
        } catch (Fault notOurs) {
            return Optional.empty();
        }
    }
}
