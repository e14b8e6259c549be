package io.ledgerdesk.ticket.graphql.conversation;

import static java.util.stream.Collectors.toMap;

import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.view.conversation.TicketConversation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages and notes by their global ids, in one statement. */
@ApplicationScoped
class MessageNodes implements NodeResolver {
    private final TicketConversation conversation;
    private final TicketReader reader;
    private final Messages messages;

    MessageNodes(TicketConversation conversation, TicketReader reader, Messages messages) {
        this.conversation = conversation;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Message.KIND;
    }

    @Override
    public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        List<UUID> wanted = ids.stream().map(Message::parse).flatMap(Optional::stream).toList();
        return conversation
                .byIds(caller.tenant(), TicketReader.scope(caller), wanted)
                .invoke(found ->
                        found.values().forEach(one -> reader.opened(caller, "node", one.ticket())))
                .chain(found ->
                        messages.shown(caller, found.values())
                                .map(show ->
                                        found.values().stream()
                                                .collect(
                                                        toMap(
                                                                one -> Message.globalId(one.id()),
                                                                show))));
    }
}
