package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.servicelevel.view.due.DueChange;
import io.ledgerdesk.servicelevel.view.due.DueFeed;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.servicelevel.view.due.DueQueue;
import io.ledgerdesk.ticket.graphql.reader.LiveReading;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.live.QueueFeed;
import io.ledgerdesk.ticket.view.queue.place.QueueChange.Move;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows queues in the order of what is due to staff, as they are and as they change. */
@ApplicationScoped
public class WorkReader {
    private static final String LIVE = "workQueueChanged";

    private final DueQueue queue;
    private final DueFeed feed;
    private final QueueFeed tickets;
    private final TicketCards cards;
    private final TicketReader reader;
    private final LiveReading live;
    private final Clock clock;

    WorkReader(
            DueQueue queue,
            DueFeed feed,
            QueueFeed tickets,
            TicketCards cards,
            TicketReader reader,
            LiveReading live,
            Clock clock) {
        this.queue = queue;
        this.feed = feed;
        this.tickets = tickets;
        this.cards = cards;
        this.reader = reader;
        this.live = live;
        this.clock = clock;
    }

    /** The tickets of a page that the caller sees, in order, read in one statement. */
    Uni<Map<DueItem, WorkItem>> shown(Caller caller, List<DueItem> items, Instant now) {
        List<TicketId> ids = items.stream().map(DueItem::ticket).toList();
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), ids)
                .map(found -> {
                    Map<DueItem, WorkItem> shown = new LinkedHashMap<>();
                    for (DueItem item : items) {
                        TicketCard card = found.get(item.ticket());
                        if (card != null) {
                            shown.put(item, WorkItem.of(item, reader.show(caller, card), now));
                        }
                    }
                    return shown;
                });
    }

    /**
     * What becomes of a queue; ends with {@code FORBIDDEN} when the caller sees other tickets than
     * before.
     *
     * @param after the position up to which all is known already
     */
    Multi<WorkQueueChange> changes(Caller caller, QueueFilter filter, long after) {
        TicketScope scope = TicketReader.scope(caller);
        return feed.changes(caller.tenant(), after)
                .filter(change -> change.standing().in(filter, scope::includes) != Move.ELSEWHERE)
                .onItem()
                .transformToUniAndConcatenate(
                        change -> live.unchanged(caller).chain(now -> item(now, filter, change)));
    }

    /** The queue to begin with, then what becomes of it, without a gap in between. */
    Multi<WorkQueueChange> changes(Caller caller, QueueFilter filter, int first) {
        return queue.page(caller.tenant(), TicketReader.scope(caller), filter, null, null, first)
                .onItem()
                .transformToMulti(page ->
                        Multi.createBy()
                                .concatenating()
                                .streams(
                                        shown(caller, page.items(), clock.instant())
                                                .map(shown -> initial(caller, page, shown))
                                                .toMulti(),
                                        changes(caller, filter, page.position())));
    }

    private WorkQueueChange initial(
            Caller caller, DueQueue.Page page, Map<DueItem, WorkItem> shown) {
        reader.listed(caller, LIVE, shown.size());
        return new WorkQueueChange(
                Position.of(page.position()),
                true,
                page.hasNext(),
                List.copyOf(shown.values()),
                List.of(),
                List.of());
    }

    private Uni<WorkQueueChange> item(Caller caller, QueueFilter filter, DueChange change) {
        String position = Position.of(change.standing().position());
        TicketScope scope = TicketReader.scope(caller);
        Move move = change.standing().in(filter, scope::includes);
        DueItem place = change.place();
        if (place == null || move == Move.LEFT) {
            return Uni.createFrom()
                    .item(
                            new WorkQueueChange(
                                    position,
                                    false,
                                    false,
                                    List.of(),
                                    List.of(),
                                    List.of(Ticket.globalId(change.standing().ticket()))));
        }
        return tickets.card(caller.tenant(), change.standing())
                .map(found ->
                        found
                                .filter(scope::includes)
                                .map(card ->
                                        WorkItem.of(
                                                place, reader.show(caller, card), clock.instant()))
                                .stream()
                                .toList())
                .map(items ->
                        new WorkQueueChange(
                                position,
                                false,
                                false,
                                move == Move.ENTERED ? items : List.of(),
                                move == Move.ENTERED ? List.of() : items,
                                List.of()));
    }
}
