package io.ledgerdesk.ticket.graphql;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.live.LiveChanges;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketEventFilterInput;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketChange;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.TicketHistory;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What happens to tickets, as it happens. */
@GraphQLApi
public class TicketSubscriptions {
    private final CurrentCaller callers;
    private final TicketReader reader;
    private final TicketCards cards;
    private final TicketHistory history;
    private final LiveChanges changes;

    TicketSubscriptions(
            CurrentCaller callers,
            TicketReader reader,
            TicketCards cards,
            TicketHistory history,
            LiveChanges changes) {
        this.callers = callers;
        this.reader = reader;
        this.cards = cards;
        this.history = history;
        this.changes = changes;
    }

    @Subscription("ticketChanged")
    @Description("One ticket, each time it has changed; a query sees the change by then.")
    public @NonNull Multi<TicketChange> ticketChanged(
            @Id @NonNull @Name("id") @Description("The ticket.") String id) {
        Caller caller = callers.require();
        TicketScope scope = TicketReader.scope(caller);
        TicketId ticket = Ticket.parse(id).orElseThrow(TicketSubscriptions::notFound);
        Multi<TicketChange> stream =
                changes.changes(
                                caller.tenant(),
                                TicketCardProjection.NAME,
                                ticket.tag(),
                                readableBy(caller))
                        .onItem()
                        .transformToUniAndConcatenate(
                                position -> cards.byId(caller.tenant(), scope, ticket))
                        .select()
                        .where(Optional::isPresent)
                        .map(card -> reader.show(caller, card.orElseThrow()))
                        .map(shown -> new TicketChange(shown.getPosition(), shown));
        return StreamFailure.told(
                visible(caller, ticket).onItem().transformToMulti(known -> stream));
    }

    @Subscription("ticketEvents")
    @Description(
            "What happens to the tickets that you may see, event by event: none left out, none"
                    + " twice.")
    public @NonNull Multi<TicketEvent> ticketEvents(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable TicketEventFilterInput filter,
            @Name("after")
                    @Description(
                            "The position of the last event that you have, to go on behind it; p0"
                                    + " for the desk's beginning; absent to begin with the next event.")
                    @Nullable String after) {
        Caller caller = callers.require();
        Actor.Kind kind = caller.actor().kind();
        Long from = after == null ? null : Position.parse(after);
        Predicate<RecordedEvent> wanted = readableBy(caller).and(ofTypes(filter));
        String ticketId = filter == null ? null : filter.ticketId();
        if (ticketId == null) {
            return StreamFailure.told(
                    history.follow(caller.tenant(), TicketReader.scope(caller), from, null, wanted)
                            .map(event -> new TicketEvent(event, kind)));
        }
        TicketId ticket = Ticket.parse(ticketId).orElseThrow(TicketSubscriptions::notFound);
        return StreamFailure.told(
                visible(caller, ticket)
                        .onItem()
                        .transformToMulti(known ->
                                history.follow(
                                        caller.tenant(),
                                        TicketReader.scope(caller),
                                        from,
                                        ticket,
                                        wanted))
                        .map(event -> new TicketEvent(event, kind)));
    }

    private Uni<Ticket> visible(Caller caller, TicketId ticket) {
        return reader.asDecided(caller, ticket, Long.MAX_VALUE)
                .map(found -> found.orElseThrow(TicketSubscriptions::notFound));
    }

    private static Predicate<RecordedEvent> readableBy(Caller caller) {
        return event -> TicketEvent.isReadable(event, caller.actor().kind());
    }

    private static Predicate<RecordedEvent> ofTypes(@Nullable TicketEventFilterInput filter) {
        List<String> types = filter == null ? null : filter.types();
        return types == null ? event -> true : event -> types.contains(event.header().type());
    }

    private static Fault notFound() {
        return new Fault("TICKET_NOT_FOUND", "There is no such ticket.");
    }
}
