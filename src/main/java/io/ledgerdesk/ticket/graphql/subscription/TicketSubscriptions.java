package io.ledgerdesk.ticket.graphql.subscription;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.graphql.transport.StreamFailure;
import io.ledgerdesk.platform.live.LiveChanges;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.TicketEventFilterInput;
import io.ledgerdesk.ticket.graphql.reader.EventFilters;
import io.ledgerdesk.ticket.graphql.reader.EventReader;
import io.ledgerdesk.ticket.graphql.reader.LiveReading;
import io.ledgerdesk.ticket.graphql.reader.PastReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketChange;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.graphql.type.TicketStep;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.history.TicketHistory;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
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
    private final PastReader past;
    private final EventFilters filters;
    private final LiveChanges changes;
    private final LiveReading live;
    private final EventReader events;

    TicketSubscriptions(
            CurrentCaller callers,
            TicketReader reader,
            TicketCards cards,
            TicketHistory history,
            PastReader past,
            EventFilters filters,
            LiveChanges changes,
            LiveReading live,
            EventReader events) {
        this.callers = callers;
        this.reader = reader;
        this.cards = cards;
        this.history = history;
        this.past = past;
        this.filters = filters;
        this.changes = changes;
        this.live = live;
        this.events = events;
    }

    @Needs("ticket.read")
    @Subscription("ticketChanged")
    @Description(
            "One ticket: first as it is, then each time it has changed, without a gap in between; a"
                    + " query sees the change by then.")
    public @NonNull Multi<TicketChange> ticketChanged(
            @Id @NonNull @Name("id") @Description("The ticket.") String id,
            @Name("after")
                    @Description(
                            "The position of the last item that you have: no initial item then, but"
                                    + " one at once if the ticket has changed since.")
                    @Nullable String after) {
        Caller caller = callers.require();
        TicketId ticket = parse(id);
        Long known = after == null ? null : Position.parse(after);
        return StreamFailure.told(
                live.whileAllowed(
                        caller,
                        visible(caller, ticket)
                                .onItem()
                                .transformToMulti(now -> changes(caller, ticket, known, now))));
    }

    private Multi<TicketChange> changes(
            Caller caller, TicketId ticket, @Nullable Long known, Ticket now) {
        reader.opened(caller, "ticketChanged", ticket);
        long shown = Position.parse(now.getPosition());
        TicketChange first = new TicketChange(now.getPosition(), known == null, now);
        return known == null || known < shown
                ? Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(first), later(caller, ticket, shown))
                : later(caller, ticket, known);
    }

    @Needs("ticket.history")
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
        Long from = after == null ? null : Position.parse(after);
        Uni<?> known =
                filter == null || filter.ticketId() == null
                        ? Uni.createFrom().voidItem()
                        : visible(caller, parse(filter.ticketId()));
        TicketEventFilter which = filters.of(filter);
        Multi<RecordedEvent> happened =
                history.follow(
                        caller.tenant(),
                        () -> live.scope(caller),
                        from,
                        which.tickets(),
                        readableBy(caller).and(which::matches));
        // how many there will be nobody knows: the beginning counts
        reader.listed(caller, "ticketEvents", 1);
        return StreamFailure.told(
                live.whileAllowed(
                        caller,
                        known.onItem()
                                .transformToMulti(any -> happened)
                                .onItem()
                                .transformToUniAndConcatenate(event ->
                                        live.now(caller)
                                                .chain(now -> events.showLive(now, event)))));
    }

    @Needs("ticket.history")
    @Subscription("replayTicket")
    @Description(
            "A ticket's life over again: each event that you may see with the ticket as it was then,"
                    + " in order; ends after the last one there is now.")
    public @NonNull Multi<TicketStep> replayTicket(
            @Id @NonNull @Name("id") @Description("The ticket.") String id,
            @Name("from") @Description("The first step to be shown; 1 if absent.")
                    @Nullable Integer from,
            @Name("every")
                    @Description(
                            "Only every so many-th step from there on, and always the last; 1 if"
                                    + " absent.")
                    @Nullable Integer every) {
        Caller caller = callers.require();
        return StreamFailure.told(
                live.whileAllowed(caller, past.steps(caller, parse(id), from, every)));
    }

    /** Read from the log behind what was shown: nothing can come in between. */
    private Multi<TicketChange> later(Caller caller, TicketId ticket, long after) {
        return changes.changes(
                        caller.tenant(),
                        TicketCardProjection.NAME,
                        ticket.tag(),
                        after,
                        readableBy(caller))
                .onItem()
                .transformToUniAndConcatenate(position ->
                        live.scope(caller).chain(now -> cards.byId(caller.tenant(), now, ticket)))
                // whoever may not see it any more is told so, and nothing else
                .map(card -> card.orElseThrow(TicketSubscriptions::notFound))
                .map(card -> reader.open(caller, "ticketChanged", card))
                .map(shown -> new TicketChange(shown.getPosition(), false, shown))
                // what came in quick succession was shown with the first of it
                .skip()
                .repetitions(Comparator.comparing(TicketChange::position));
    }

    private Uni<Ticket> visible(Caller caller, TicketId ticket) {
        return reader.asDecided(caller, ticket, Long.MAX_VALUE)
                .map(found -> found.orElseThrow(TicketSubscriptions::notFound));
    }

    private static Predicate<RecordedEvent> readableBy(Caller caller) {
        return event -> TicketEvent.isReadable(event, caller.readsAs());
    }

    private static TicketId parse(String id) {
        return Ticket.parse(id).orElseThrow(TicketSubscriptions::notFound);
    }

    private static Fault notFound() {
        return new Fault("TICKET_NOT_FOUND", "There is no such ticket.");
    }
}
