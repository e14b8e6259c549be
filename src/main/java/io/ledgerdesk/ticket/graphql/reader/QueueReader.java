package io.ledgerdesk.ticket.graphql.reader;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.queue.QueueChange;
import io.ledgerdesk.ticket.graphql.type.queue.QueueLane;
import io.ledgerdesk.ticket.graphql.type.queue.QueueRow;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.history.TicketPast;
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.QueuePast;
import io.ledgerdesk.ticket.view.queue.TicketQueue;
import io.ledgerdesk.ticket.view.queue.TicketSpan;
import io.ledgerdesk.ticket.view.queue.live.QueueFeed;
import io.ledgerdesk.ticket.view.queue.place.QueueChange.Move;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows queues to staff, as they are, as they were and as they change. */
@ApplicationScoped
public class QueueReader {
    private final TicketQueue queue;
    private final QueuePast past;
    private final TicketPast times;
    private final TicketCards cards;
    private final QueueFeed feed;
    private final TicketReader reader;
    private final LiveReading live;

    QueueReader(
            TicketQueue queue,
            QueuePast past,
            TicketPast times,
            TicketCards cards,
            QueueFeed feed,
            TicketReader reader,
            LiveReading live) {
        this.queue = queue;
        this.past = past;
        this.times = times;
        this.cards = cards;
        this.feed = feed;
        this.reader = reader;
        this.live = live;
    }

    /**
     * The position that a past of queues means.
     *
     * @return fails with a {@link Fault} {@code BAD_AS_OF} for what had happened by an instant
     */
    public Uni<Long> position(Caller caller, AsOf asOf) {
        return switch (asOf) {
            case AsOf.Position at -> Uni.createFrom().item(at.position());
            case AsOf.Recorded at -> times.recordedAt(caller.tenant(), at.instant());
            case AsOf.Occurred at ->
                    throw new Fault(
                            "BAD_AS_OF",
                            "a queue is known as it was recorded: leave out by, or ask for a ticket"
                                    + " by OCCURRED");
        };
    }

    /** The rows of a page, whose tickets are read in one statement. */
    public Uni<List<QueueRow>> rows(Caller caller, List<TicketSpan> spans) {
        return today(caller, tickets(spans))
                .map(found ->
                        spans.stream()
                                .map(TicketSpan::facts)
                                .flatMap(facts ->
                                        Optional.ofNullable(found.get(facts.ticket()))
                                                .map(card -> row(facts, reader.show(caller, card)))
                                                .stream())
                                .toList())
                .invoke(rows -> reader.listed(caller, "queue", rows.size()));
    }

    /** The rows of a page of the past, with the tickets as they were then. */
    public Uni<List<QueueRow>> rowsAsOf(Caller caller, List<TicketSpan> spans, long position) {
        List<TicketId> tickets = tickets(spans);
        return Uni.combine()
                .all()
                .unis(past.cards(caller.tenant(), tickets, position), today(caller, tickets))
                .asTuple()
                .map(both ->
                        spans.stream()
                                .map(TicketSpan::facts)
                                .flatMap(facts ->
                                        then(caller, facts, both.getItem1(), both.getItem2())
                                                .stream())
                                .toList())
                .invoke(rows -> reader.listed(caller, "queue", rows.size()));
    }

    /**
     * What becomes of a queue; ends with {@code FORBIDDEN} when the caller sees other tickets than
     * before.
     *
     * @param after the position up to which all is known already
     */
    public Multi<QueueChange> changes(Caller caller, QueueFilter filter, long after) {
        TicketScope scope = TicketReader.scope(caller);
        return feed.changes(
                        caller.tenant(),
                        after,
                        change -> change.in(filter, scope::includes) != Move.ELSEWHERE)
                .onItem()
                .transformToUniAndConcatenate(
                        change -> live.unchanged(caller).chain(now -> item(now, filter, change)));
    }

    /** The queue to begin with, then what becomes of it, without a gap in between. */
    public Multi<QueueChange> changes(Caller caller, QueueFilter filter, int first) {
        QueuePage.Request request = new QueuePage.Request(first, false, null);
        return queue.page(caller.tenant(), TicketReader.scope(caller), filter, request)
                .onItem()
                .transformToMulti(page ->
                        Multi.createBy()
                                .concatenating()
                                .streams(
                                        rows(caller, page.spans())
                                                .map(rows -> initial(page, rows))
                                                .toMulti(),
                                        changes(caller, filter, page.position())));
    }

    private Uni<QueueChange> item(
            Caller caller,
            QueueFilter filter,
            io.ledgerdesk.ticket.view.queue.place.QueueChange change) {
        String position = Position.of(change.position());
        TicketScope scope = TicketReader.scope(caller);
        Move move = change.in(filter, scope::includes);
        boolean entered = move == Move.ENTERED;
        QueueFacts after = change.after();
        if (after == null || move == Move.LEFT) {
            return Uni.createFrom()
                    .item(
                            new QueueChange(
                                    position,
                                    false,
                                    false,
                                    List.of(),
                                    List.of(),
                                    List.of(Ticket.globalId(change.ticket()))));
        }
        return feed.card(caller.tenant(), change)
                .map(found ->
                        found
                                .filter(scope::includes)
                                .map(card -> row(after, reader.show(caller, card)))
                                .stream()
                                .toList())
                .map(rows ->
                        new QueueChange(
                                position,
                                false,
                                false,
                                entered ? rows : List.of(),
                                entered ? List.of() : rows,
                                List.of()));
    }

    private static QueueChange initial(QueuePage page, List<QueueRow> rows) {
        return new QueueChange(
                Position.of(page.position()), true, page.hasNext(), rows, List.of(), List.of());
    }

    /** From the read model, and straight from the log what it does not show yet. */
    private Uni<Map<TicketId, TicketCard>> today(Caller caller, List<TicketId> tickets) {
        TicketScope scope = TicketReader.scope(caller);
        return cards.byIds(caller.tenant(), scope, tickets)
                .chain(found -> {
                    List<TicketId> missing =
                            tickets.stream().filter(ticket -> !found.containsKey(ticket)).toList();
                    return past.cards(caller.tenant(), missing, Long.MAX_VALUE)
                            .map(more -> {
                                Map<TicketId, TicketCard> all = new HashMap<>(found);
                                more.forEach((ticket, card) -> {
                                    if (scope.includes(card)) {
                                        all.put(ticket, card);
                                    }
                                });
                                return all;
                            });
                });
    }

    private Optional<QueueRow> then(
            Caller caller,
            QueueFacts facts,
            Map<TicketId, TicketCard> then,
            Map<TicketId, TicketCard> today) {
        return Optional.ofNullable(then.get(facts.ticket()))
                .flatMap(card ->
                        Optional.ofNullable(today.get(facts.ticket()))
                                .map(now -> row(facts, reader.showPast(caller, card, now))));
    }

    private static QueueRow row(QueueFacts facts, Ticket ticket) {
        return new QueueRow(ticket, Words.as(QueueLane.class, facts.lane()), facts.since());
    }

    private static List<TicketId> tickets(List<TicketSpan> spans) {
        return spans.stream().map(span -> span.facts().ticket()).toList();
    }
}
