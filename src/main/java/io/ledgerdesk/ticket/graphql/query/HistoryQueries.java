package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.TicketEventFilterInput;
import io.ledgerdesk.ticket.graphql.reader.EventFilters;
import io.ledgerdesk.ticket.graphql.reader.EventReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketEvent;
import io.ledgerdesk.ticket.graphql.type.TicketEventConnection;
import io.ledgerdesk.ticket.graphql.value.Language;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventPage;
import io.ledgerdesk.ticket.view.timeline.TicketEvents;
import io.ledgerdesk.ticket.view.timeline.TicketTimelines;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What happened to tickets, to one or to many. */
@GraphQLApi
public class HistoryQueries {
    private static final String EVENTS = "ticketEvents";
    private static final String HISTORY = "history";

    private final CurrentCaller callers;
    private final TicketEvents events;
    private final TicketTimelines timelines;
    private final EventFilters filters;
    private final GraphQlSettings settings;
    private final TicketReader reader;
    private final EventReader shown;

    HistoryQueries(
            CurrentCaller callers,
            TicketEvents events,
            TicketTimelines timelines,
            EventFilters filters,
            GraphQlSettings settings,
            TicketReader reader,
            EventReader shown) {
        this.callers = callers;
        this.events = events;
        this.timelines = timelines;
        this.filters = filters;
        this.settings = settings;
        this.reader = reader;
        this.shown = shown;
    }

    @Needs("ticket.history")
    @Query(EVENTS)
    @Description("What happened to the tickets that you may see, by the page, earliest first.")
    public @NonNull Uni<TicketEventConnection> ticketEvents(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable TicketEventFilterInput filter,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        Caller caller = callers.require();
        TicketScope scope = TicketReader.scope(caller);
        TicketEventFilter wanted = filters.of(filter);
        Places places = new Places(EVENTS, Cursor.digest(wanted));
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        Uni<Long> count =
                CurrentField.selects("totalCount")
                        ? events.count(caller.tenant(), scope, wanted)
                        : Uni.createFrom().item(0L);
        return Uni.combine()
                .all()
                .unis(events.page(caller.tenant(), scope, wanted, places.request(page)), count)
                .asTuple()
                .invoke(both -> reader.listed(caller, EVENTS, both.getItem1().events().size()))
                .chain(both -> connection(caller, places, both.getItem1(), both.getItem2()));
    }

    @Needs("ticket.history")
    @Name(HISTORY)
    @Description("What happened to it as far as you may see, by the page, earliest first.")
    public @NonNull Uni<TicketEventConnection> history(
            @Source Ticket ticket,
            @Name("types")
                    @Description(
                            "Of any of these types, such as ticket.TicketAssigned; absent for all.")
                    @io.smallrye.graphql.api.Nullable
                    List<@NonNull String> types,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        Caller caller = callers.require();
        TicketEventFilter wanted = filters.ofTypes(types).upTo(ticket.knownUpTo());
        Places places = new Places(HISTORY, Cursor.digest(List.of(ticket.getId(), wanted.types())));
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        return timelines
                .of(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        ticket.ticketId(),
                        wanted,
                        places.request(page),
                        CurrentField.selects("totalCount"))
                .invoke(any -> reader.opened(caller, HISTORY, ticket.ticketId()))
                .chain(found -> connection(caller, places, found.page(), found.count()));
    }

    private Uni<TicketEventConnection> connection(
            Caller caller, Places places, TicketEventPage page, long count) {
        return shown.show(caller, page.events())
                .map(events -> places.connection(events, page, count));
    }

    @Name("sentence")
    @Description("What happened, in words: who did what, from what to what, why and by which rule.")
    public @NonNull Uni<String> sentence(
            @Source TicketEvent event,
            @DefaultValue("EN")
                    @Name("language")
                    @Description("In which language; English if absent.")
                    @Nullable Language language) {
        return Uni.createFrom().item(() -> event.told(language == null ? Language.EN : language));
    }

    /** Places in one list as it is asked for. */
    private record Places(String list, String asked) {

        TicketEventPage.Request request(PageArguments page) {
            String cursor = page.cursor();
            return new TicketEventPage.Request(
                    page.size(),
                    page.backward(),
                    cursor == null ? null : Cursor.parse(cursor, list, asked, 1).position(0));
        }

        TicketEventConnection connection(
                List<TicketEvent> events, TicketEventPage page, long count) {
            return TicketEventConnection.of(
                    events,
                    page.events().stream()
                            .map(event ->
                                    new Cursor(
                                                    list,
                                                    asked,
                                                    List.of(Long.toString(event.position())))
                                            .text())
                            .toList(),
                    page.hasPrevious(),
                    page.hasNext(),
                    count);
        }
    }
}
