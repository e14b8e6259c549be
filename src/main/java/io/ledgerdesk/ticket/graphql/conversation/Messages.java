package io.ledgerdesk.ticket.graphql.conversation;

import static java.util.stream.Collectors.toSet;

import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.OtherTickets;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.conversation.TicketMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows messages as much of them as a caller may see. */
@ApplicationScoped
class Messages {
    private final OtherTickets others;

    Messages(OtherTickets others) {
        this.others = others;
    }

    /**
     * How the caller is shown any of these.
     *
     * @param found messages that he may see
     */
    Uni<Function<TicketMessage, Message>> shown(Caller caller, Collection<TicketMessage> found) {
        // requesters do not hear of it that tickets were merged
        Set<TicketId> addressed =
                caller.isRequester()
                        ? Set.of()
                        : found.stream()
                                .flatMap(one -> Stream.ofNullable(one.addressedTo()))
                                .collect(toSet());
        return others.seen(caller, addressed).map(seen -> one -> new Message(one, seen));
    }
}
