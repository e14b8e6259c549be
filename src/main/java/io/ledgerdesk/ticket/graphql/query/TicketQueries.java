package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.CurrentField;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.graphql.input.HistoryInputs.AsOfInput;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketFilterInput;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketOrderInput;
import io.ledgerdesk.ticket.graphql.reader.PastReader;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.TicketConnection;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Tickets, one or many. */
@GraphQLApi
public class TicketQueries {
    private final CurrentCaller callers;
    private final TicketCards cards;
    private final TicketReader reader;
    private final PastReader past;
    private final TicketSearches searches;
    private final TicketConnections connections;
    private final GraphQlSettings settings;

    TicketQueries(
            CurrentCaller callers,
            TicketCards cards,
            TicketReader reader,
            PastReader past,
            TicketSearches searches,
            TicketConnections connections,
            GraphQlSettings settings) {
        this.callers = callers;
        this.cards = cards;
        this.reader = reader;
        this.past = past;
        this.searches = searches;
        this.connections = connections;
        this.settings = settings;
    }

    @Needs("ticket.read")
    @Query("ticket")
    @Description("One ticket by id or by number; nothing if there is none that you may see.")
    public Uni<@Nullable Ticket> ticket(
            @Id @Name("id") @Description("Its id; or give number.") @Nullable String id,
            @Name("number")
                    @Description("Its number, with or without prefix and zeros; or give id.")
                    @Nullable String number,
            @Name("asOf")
                    @Description(
                            "As it was then, if you may see it today; nothing if it was not"
                                    + " registered yet. Absent for now.")
                    @Nullable AsOfInput asOf) {
        Caller caller = callers.require();
        if (asOf == null) {
            return find(caller, id, number)
                    .map(found ->
                            found.map(card -> reader.open(caller, "ticket", card)).orElse(null));
        }
        AsOf then = PastReader.asOf(asOf);
        Uni<Optional<TicketId>> meant =
                id != null && number == null
                        ? Uni.createFrom().item(Ticket.parse(id))
                        : find(caller, id, number).map(found -> found.map(TicketCard::id));
        return meant.chain(found ->
                        found.map(ticket -> past.at(caller, ticket, then))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElse(null));
    }

    private Uni<Optional<TicketCard>> find(
            Caller caller, @Nullable String id, @Nullable String number) {
        TicketScope scope = TicketReader.scope(caller);
        if (id != null && number == null) {
            Optional<TicketId> wanted = Ticket.parse(id);
            return wanted.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : cards.byId(caller.tenant(), scope, wanted.get());
        }
        if (number != null && id == null) {
            return cards.byNumber(caller.tenant(), scope, number);
        }
        throw new Fault("BAD_FILTER", "give id or number, one of them");
    }

    @Needs("ticket.read")
    @Query("tickets")
    @Description("The tickets that you may see, by the page.")
    public @NonNull Uni<TicketConnection> tickets(
            @Name("filter") @Description("Which; absent for all.")
                    @Nullable TicketFilterInput filter,
            @Name("search")
                    @Description(
                            "Words that must all stand in a ticket, in any of their forms: in"
                                    + " subject, description, messages, for staff in notes; numbers and"
                                    + " ids of other systems; the requester's name, addresses and"
                                    + " company. Where there is no such ticket, words that are nearly"
                                    + " so. Blank for all.")
                    @Nullable String search,
            @Name("order")
                    @Description(
                            "In which order; absent for the latest received first, or of a search"
                                    + " the best found first.")
                    @Nullable TicketOrderInput order,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after,
            @Name("last") @Description(PageArguments.LAST) @Nullable Integer last,
            @Name("before") @Description(PageArguments.BEFORE) @Nullable String before) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, last, before, settings.maxPageSize());
        TicketFilter wanted = TicketLists.filter(filter, settings.maxFilterTerms());
        if (search != null && !search.isBlank()) {
            return order == null
                    ? searches.ranked(caller, search, wanted, page)
                    : searches.ordered(caller, search, wanted, TicketLists.order(order), page);
        }
        TicketOrder sorted = TicketLists.order(order);
        TicketScope scope = TicketReader.scope(caller);
        Uni<TicketPage> found =
                cards.page(
                        caller.tenant(), scope, wanted, sorted, TicketLists.request(page, sorted));
        Uni<Long> count =
                CurrentField.selects("totalCount")
                        ? cards.count(caller.tenant(), scope, wanted)
                        : Uni.createFrom().item(0L);
        return Uni.combine()
                .all()
                .unis(found, count)
                .asTuple()
                .map(both -> connections.of(caller, both.getItem1(), both.getItem2(), false));
    }
}
