package io.ledgerdesk.model;

import static io.ledgerdesk.model.DeskWorld.DESK;
import static io.ledgerdesk.model.DeskWorld.answer;

import io.ledgerdesk.model.NaiveDesk.Due;
import io.ledgerdesk.model.NaiveDesk.Shown;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.history.AsOf;
import io.ledgerdesk.ticket.view.history.TicketPast;
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.TicketQueue;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventPage;
import io.ledgerdesk.ticket.view.timeline.TicketEvents;
import io.ledgerdesk.ticket.view.timeline.TicketTimelines;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the desk's read models show, in the reference's words. */
final class DeskReadings {
    private static final int PAGE = 7;
    private final DeskWorld world;
    private final TicketCards cards;
    private final TicketQueue queue;
    private final TicketEvents events;
    private final TicketTimelines timelines;
    private final TicketPast past;

    DeskReadings(DeskWorld world) {
        this.world = world;
        cards = new TicketCards(world.pool, world.node.log, world.node.codec);
        queue = new TicketQueue(world.pool, world.node.log, world.positions);
        events = new TicketEvents(world.pool, world.node.log, world.node.codec);
        timelines = new TicketTimelines(events, 1_000);
        // the database records by its own clock, which no test moves
        past = new TicketPast(world.node.log, world.node.codec, Clock.systemUTC());
    }

    Map<TicketId, Shown> cards(Collection<TicketId> tickets) {
        Map<TicketId, Shown> shown = new LinkedHashMap<>();
        answer(cards.byIds(DESK, TicketScope.EVERYTHING, List.copyOf(tickets)))
                .forEach((id, card) -> shown.put(id, shown(card)));
        return shown;
    }

    /** The tickets as they were; none of one that was not there yet. */
    Map<TicketId, Shown> cards(Collection<TicketId> tickets, AsOf asOf) {
        Map<TicketId, Shown> shown = new LinkedHashMap<>();
        for (TicketId id : tickets) {
            answer(past.at(DESK, TicketScope.EVERYTHING, id, asOf))
                    .ifPresent(found -> shown.put(id, shown(found.then())));
        }
        return shown;
    }

    private static Shown shown(TicketCard card) {
        return new Shown(
                card.state(),
                card.version(),
                card.assignee().group(),
                card.assignee().agent(),
                card.extras().line().number(),
                card.classification().priority());
    }

    /** The queue from its first ticket to its last, page by page. */
    List<TicketId> queue(QueueFilter filter, @Nullable Long asOf) {
        List<TicketId> found = new ArrayList<>();
        QueuePage.Request request = new QueuePage.Request(PAGE, false, null);
        for (boolean more = true; more; ) {
            QueuePage page =
                    answer(
                            asOf == null
                                    ? queue.page(DESK, TicketScope.EVERYTHING, filter, request)
                                    : queue.pageAsOf(
                                            DESK, TicketScope.EVERYTHING, filter, request, asOf));
            page.spans().forEach(span -> found.add(span.facts().ticket()));
            more = page.hasNext();
            if (more) {
                request =
                        new QueuePage.Request(
                                PAGE, false, Place.of(page.spans().getLast().facts()));
            }
        }
        return found;
    }

    /** The types of a ticket's events, page by page. */
    List<String> timeline(TicketId ticket) {
        List<RecordedEvent> found = new ArrayList<>();
        for (Optional<Long> behind = Optional.of(0L); behind.isPresent(); ) {
            TicketEventPage page =
                    answer(
                                    timelines.of(
                                            DESK,
                                            TicketScope.EVERYTHING,
                                            ticket,
                                            TicketEventFilter.ANY,
                                            new TicketEventPage.Request(PAGE, false, behind.get()),
                                            false))
                            .page();
            found.addAll(page.events());
            behind = page.hasNext() ? Optional.of(found.getLast().position()) : Optional.empty();
        }
        return found.stream().map(event -> event.header().type()).toList();
    }

    /** The types of the events of all tickets, by ticket, from one list. */
    Map<TicketId, List<String>> allEvents() {
        Map<TicketId, List<String>> found = new LinkedHashMap<>();
        for (Optional<Long> behind = Optional.of(0L); behind.isPresent(); ) {
            TicketEventPage page =
                    answer(
                            events.page(
                                    DESK,
                                    TicketScope.EVERYTHING,
                                    TicketEventFilter.ANY,
                                    new TicketEventPage.Request(100, false, behind.get())));
            page.events()
                    .forEach(event ->
                            found.computeIfAbsent(
                                            ((TicketEvent) event.event()).ticket(),
                                            id -> new ArrayList<>())
                                    .add(event.header().type()));
            behind =
                    page.hasNext()
                            ? Optional.of(page.events().getLast().position())
                            : Optional.empty();
        }
        return found;
    }

    /** The rows of the table, the earliest first. */
    List<Due> timers() {
        List<Due> timers = new ArrayList<>();
        answer(
                        world.pool
                                .preparedQuery(
                                        "SELECT subject, kind, step, due_at FROM timer"
                                                + " WHERE tenant = $1")
                                .execute(Tuple.of(DESK.value())))
                .forEach(row -> {
                    String subject = row.getString("subject");
                    String id = subject.substring(subject.indexOf(':') + 1);
                    timers.add(
                            new Due(
                                    new TicketId(UUID.fromString(id)),
                                    row.getString("kind"),
                                    row.getInteger("step"),
                                    row.getOffsetDateTime("due_at").toInstant()));
                });
        timers.sort(Comparator.comparing(Due::at).thenComparing(Due::toString));
        return timers;
    }
}
