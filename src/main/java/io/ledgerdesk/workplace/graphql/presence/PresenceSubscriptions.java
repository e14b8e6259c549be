package io.ledgerdesk.workplace.graphql.presence;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.reader.LiveReading;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.workplace.graphql.ticket.VisibleTickets;
import io.ledgerdesk.workplace.view.presence.PresenceFeed;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who comes to a ticket and who leaves it, as it happens. */
@GraphQLApi
public class PresenceSubscriptions {
    private static final Supplier<Fault> NOT_FOUND =
            () -> new Fault("TICKET_NOT_FOUND", "There is no such ticket.");

    private final CurrentCaller callers;
    private final PresenceFeed feed;
    private final VisibleTickets tickets;
    private final LiveReading live;

    PresenceSubscriptions(
            CurrentCaller callers, PresenceFeed feed, VisibleTickets tickets, LiveReading live) {
        this.callers = callers;
        this.feed = feed;
        this.tickets = tickets;
        this.live = live;
    }

    @Needs("presence.use")
    @Subscription("presenceChanged")
    @Description(
            "Who of staff is at a ticket: now, and after each change, that somebody is silent for"
                    + " too long included. Whoever reads slowly gets the latest only.")
    public @NonNull Multi<PresenceChange> presenceChanged(
            @Id @NonNull @Name("ticketId") @Description("The ticket.") String ticketId) {
        Caller caller = callers.require();
        return StreamFailure.told(
                tickets.find(caller, ticketId)
                        .map(found -> found.orElseThrow(NOT_FOUND).id())
                        .onItem()
                        .transformToMulti(ticket -> changes(caller, ticket, ticketId)));
    }

    private Multi<PresenceChange> changes(Caller caller, TicketId ticket, String ticketId) {
        Multi<PresenceChange> items =
                feed.at(caller.tenant(), ticket)
                        .onItem()
                        .transformToUniAndConcatenate(there ->
                                live.now(caller)
                                        .chain(now -> tickets.find(now, ticketId))
                                        .map(found -> found.orElseThrow(NOT_FOUND))
                                        .replaceWith(there))
                        .map(there ->
                                new PresenceChange(
                                        ticketId, there.stream().map(TicketPresence::of).toList()));
        return live.whileAllowed(caller, items);
    }
}
