package io.ledgerdesk.workplace.graphql.presence;

import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.view.presence.Presence;
import io.ledgerdesk.workplace.view.presence.Presences;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Who is at a ticket, for all tickets of a page at once. */
@GraphQLApi
public class PresenceField {
    private static final Right USE = new Right("presence.use");

    private final CurrentCaller callers;
    private final Presences presences;

    PresenceField(CurrentCaller callers, Presences presences) {
        this.callers = callers;
        this.presences = presences;
    }

    @Name("presence")
    @Description(
            "Who of staff looks at it or writes in it now, writers first, you included; always empty"
                    + " for requesters.")
    public @NonNull Uni<List<@NonNull List<@NonNull TicketPresence>>> presence(
            @Source List<Ticket> tickets) {
        Caller caller = callers.require();
        List<TicketId> ids =
                tickets.stream()
                        .map(ticket -> Ticket.parse(ticket.getId()))
                        .map(Optional::orElseThrow)
                        .toList();
        Uni<Map<TicketId, List<Presence>>> found =
                caller.authority().has(USE)
                        ? presences.at(caller.tenant(), ids)
                        : Uni.createFrom().item(Map.of());
        return found.map(there ->
                ids.stream()
                        .map(id ->
                                there.getOrDefault(id, List.of()).stream()
                                        .map(TicketPresence::of)
                                        .toList())
                        .toList());
    }
}
