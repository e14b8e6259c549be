package io.ledgerdesk.servicelevel.graphql.breach;

import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilterInput;
import io.ledgerdesk.servicelevel.graphql.input.SlaFilters;
import io.ledgerdesk.servicelevel.view.report.Breaches;
import io.ledgerdesk.servicelevel.view.report.SlaFilter;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What was missed. */
@GraphQLApi
public class BreachQueries {
    private static final String BREACHES = "breaches";

    private final CurrentCaller callers;
    private final Breaches breaches;
    private final SlaFilters filters;
    private final GraphQlSettings settings;
    private final TicketReader reader;
    private final TicketCards cards;

    BreachQueries(
            CurrentCaller callers,
            Breaches breaches,
            SlaFilters filters,
            GraphQlSettings settings,
            TicketReader reader,
            TicketCards cards) {
        this.callers = callers;
        this.breaches = breaches;
        this.filters = filters;
        this.settings = settings;
        this.reader = reader;
        this.cards = cards;
    }

    @Needs("sla.read")
    @Query(BREACHES)
    @Description(
            "The targets that were missed of the tickets that you may see, by the page, in the order"
                    + " of their due dates. For staff.")
    public @NonNull Uni<SlaBreachConnection> breaches(
            @Name("filter") @Description("Which; absent for all.") @Nullable SlaFilterInput filter,
            @Name("dueFrom") @Description("Due from this instant on.") @Nullable Instant dueFrom,
            @Name("dueBefore") @Description("Due before this instant.") @Nullable Instant dueBefore,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        SlaFilters.checkPeriod(dueFrom, dueBefore);
        SlaFilter wanted = filters.of(filter);
        BreachPlaces places =
                new BreachPlaces(Cursor.digest(Arrays.asList(wanted, dueFrom, dueBefore)));
        int size = PageArguments.of(first, after, null, null, settings.maxPageSize()).size();
        return breaches.page(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        wanted,
                        dueFrom,
                        dueBefore,
                        places.place(after),
                        size)
                .invoke(page -> reader.listed(caller, BREACHES, page.breaches().size()))
                .map(page -> {
                    List<String> cursors = page.breaches().stream().map(places::cursor).toList();
                    return SlaBreachConnection.of(
                            page.breaches().stream().map(SlaBreach::of).toList(),
                            cursors,
                            PageInfo.of(cursors, after != null, page.hasNext()));
                });
    }

    @Name("ticket")
    @Description("The ticket; absent for one that you may not see.")
    public Uni<List<Ticket>> ticket(@Source List<SlaBreach> breaches) {
        Caller caller = callers.require();
        List<TicketId> ids =
                breaches.stream()
                        .map(breach -> Ticket.parse(breach.ticketId()))
                        .map(Optional::orElseThrow)
                        .toList();
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), ids)
                .map(found ->
                        ids.stream()
                                .map(id -> {
                                    TicketCard card = found.get(id);
                                    return card == null ? null : reader.show(caller, card);
                                })
                                .toList());
    }
}
