package io.ledgerdesk.ticket.graphql.query;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.TicketConnection;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import io.ledgerdesk.ticket.view.search.SearchCursor;
import io.ledgerdesk.ticket.view.search.SearchHit;
import io.ledgerdesk.ticket.view.search.SearchResult;
import io.ledgerdesk.ticket.view.search.TicketSearch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pages of what a search found. */
@ApplicationScoped
public class TicketSearches {
    private final TicketSearch search;
    private final TicketCards cards;
    private final TicketConnections connections;

    TicketSearches(TicketSearch search, TicketCards cards, TicketConnections connections) {
        this.search = search;
        this.cards = cards;
        this.connections = connections;
    }

    /** The best found first; what is registered later does not move the pages behind the first. */
    Uni<TicketConnection> ranked(
            Caller caller, String text, TicketFilter filter, PageArguments page) {
        @Nullable SearchCursor cursor = cursor(page.cursor());
        return found(caller, text, filter, cursor == null ? Long.MAX_VALUE : cursor.upTo())
                .chain(found -> shown(caller, found, cursor, page));
    }

    /** In an order of the reader's. */
    Uni<TicketConnection> ordered(
            Caller caller,
            String text,
            TicketFilter filter,
            TicketOrder order,
            PageArguments page) {
        TicketPage.Request request = TicketLists.request(page, order);
        return found(caller, text, filter, Long.MAX_VALUE)
                .chain(found ->
                        cards.page(
                                        caller.tenant(),
                                        TicketReader.scope(caller),
                                        found.hits().stream().map(SearchHit::ticket).toList(),
                                        order,
                                        request)
                                .map(shown ->
                                        connections.of(
                                                caller,
                                                shown,
                                                found.hits().size(),
                                                found.capped())));
    }

    private Uni<SearchResult> found(Caller caller, String text, TicketFilter filter, long upTo) {
        return search.find(caller.tenant(), TicketReader.scope(caller), text, upTo)
                .chain(found ->
                        filter.equals(TicketFilter.ANY)
                                ? Uni.createFrom().item(found)
                                : filtered(caller, filter, found));
    }

    private Uni<SearchResult> filtered(Caller caller, TicketFilter filter, SearchResult found) {
        return cards.matching(
                        caller.tenant(),
                        TicketReader.scope(caller),
                        filter,
                        found.hits().stream().map(SearchHit::ticket).toList())
                .map(matching -> only(found, hit -> matching.contains(hit.ticket())));
    }

    private static SearchResult only(SearchResult found, Predicate<SearchHit> which) {
        return new SearchResult(found.hits().stream().filter(which).toList(), found.capped());
    }

    private Uni<TicketConnection> shown(
            Caller caller, SearchResult found, @Nullable SearchCursor cursor, PageArguments page) {
        List<SearchHit> all = found.hits();
        int from = 0;
        int to = all.size();
        if (cursor != null && page.backward()) {
            to =
                    (int)
                            all.stream()
                                    .filter(hit -> cursor.isBehind(hit) && !cursor.isAt(hit))
                                    .count();
        } else if (cursor != null) {
            from = (int) all.stream().filter(cursor::isBehind).count();
        }
        if (page.backward()) {
            from = Math.max(0, to - page.size());
        } else {
            to = Math.min(to, from + page.size());
        }
        boolean previous = from > 0;
        boolean next = to < all.size();
        long upTo = cursor == null ? newest(all) : cursor.upTo();
        List<SearchHit> hits = all.subList(from, to);
        List<TicketId> ids = hits.stream().map(SearchHit::ticket).toList();
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), ids)
                .map(known -> {
                    List<SearchHit> there =
                            hits.stream().filter(hit -> known.containsKey(hit.ticket())).toList();
                    List<String> cursors =
                            there.stream().map(hit -> SearchCursor.of(hit, upTo).text()).toList();
                    return connections.of(
                            caller,
                            cards(there, known),
                            cursors,
                            PageInfo.of(cursors, previous, next),
                            all.size(),
                            found.capped());
                });
    }

    private static List<TicketCard> cards(List<SearchHit> hits, Map<TicketId, TicketCard> known) {
        return hits.stream().map(hit -> Objects.requireNonNull(known.get(hit.ticket()))).toList();
    }

    private static long newest(List<SearchHit> hits) {
        return hits.stream().mapToLong(SearchHit::number).max().orElse(Long.MAX_VALUE);
    }

    private static @Nullable SearchCursor cursor(@Nullable String text) {
        return text == null
                ? null
                : SearchCursor.parse(text)
                        .orElseThrow(() ->
                                new Fault(
                                        "BAD_CURSOR",
                                        "not a cursor of a search without an order: hand back one"
                                                + " as it was given"));
    }
}
