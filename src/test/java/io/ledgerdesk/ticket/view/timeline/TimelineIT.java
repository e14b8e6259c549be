package io.ledgerdesk.ticket.view.timeline;

import static io.ledgerdesk.ticket.view.timeline.TimelineDesk.BORIS;
import static io.ledgerdesk.ticket.view.timeline.TimelineDesk.DESK;
import static io.ledgerdesk.ticket.view.timeline.TimelineDesk.IVAN;
import static io.ledgerdesk.ticket.view.timeline.TimelineDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.Channel;
import io.ledgerdesk.ticket.command.AssignmentCommand.StartWork;
import io.ledgerdesk.ticket.command.ConversationCommand.AddNote;
import io.ledgerdesk.ticket.command.ConversationCommand.ReceiveMessage;
import io.ledgerdesk.ticket.command.ConversationCommand.Reply;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Span;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter.Stretch;
import io.ledgerdesk.ticket.view.timeline.TicketEventPage.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timeline finds what was told of tickets, and only that. */
class TimelineIT {
    private static final String NOTE = "ticket.NoteAdded";
    private static final TicketScope STAFF = TicketScope.EVERYTHING;
    private final TimelineDesk desk = new TimelineDesk();
    private final List<TicketId> tickets = new ArrayList<>();

    @BeforeEach
    void aBusyDay() {
        for (int i = 0; i < 6; i++) {
            TicketId ticket = desk.node.aTicket(DESK);
            tickets.add(ticket);
            desk.done(TicketNode.ANNA, new StartWork(ticket));
        }
        desk.tell(tickets.get(3), Instant.now().plusSeconds(3_600));
        desk.tell(tickets.get(4), Instant.parse("2020-01-01T00:00:00Z"));
        for (int round = 0; round < 4; round++) {
            for (TicketId ticket : tickets) {
                desk.done(BORIS, new AddNote(ticket, new NoteId(UUID.randomUUID()), "hm"));
                desk.done(TicketNode.ANNA, new Reply(ticket, message(), "Coming."));
                desk.done(
                        IVAN,
                        new ReceiveMessage(
                                ticket, message(), Channel.PORTAL, "Oh", null, null, null));
            }
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyFilterReallyFilters() {
        List<RecordedEvent> all = desk.catchUp(7);
        RecordedEvent third = all.get(all.size() / 3);
        RecordedEvent later = all.get(all.size() / 2);
        Span recorded = new Span(third.recordedAt(), later.recordedAt());
        Span occurred = new Span(third.header().occurredAt(), later.header().occurredAt());
        List<TicketId> two = tickets.subList(1, 3);
        List<String> notes = List.of(NOTE, "ticket.WorkStarted");
        List<PersonId> anna = List.of(TicketNode.ANNA.id());

        agrees(all, filter(two, List.of(), List.of()));
        agrees(all, filter(List.of(), notes, List.of()));
        agrees(all, filter(List.of(), List.of(), anna));
        agrees(all, filter(two, notes, anna));
        agrees(all, timed(occurred, Span.ALWAYS));
        agrees(all, timed(Span.ALWAYS, recorded));
        agrees(all, timed(new Span(third.header().occurredAt(), null), recorded));
        agrees(all, timed(new Span(Instant.now().plusSeconds(60), null), Span.ALWAYS));
        agrees(all, timed(new Span(null, third.header().occurredAt()), Span.ALWAYS));
        agrees(all, TicketEventFilter.ANY.upTo(later.position()));
        agrees(
                all,
                new TicketEventFilter(
                        two,
                        notes,
                        List.of(BORIS.id()),
                        new Span(null, later.header().occurredAt()),
                        Span.ALWAYS,
                        new Stretch(third.position(), all.size() - 5L)));
        assertThat(positions(filter(List.of(new TicketId(new UUID(1, 1))), List.of(), List.of())))
                .isEmpty();
        assertThat(positions(timed(Span.ALWAYS, new Span(Instant.EPOCH, Instant.EPOCH)))).isEmpty();
    }

    @Test
    void pagesAreTheSameForthAndBackWhileTheLogGrows() {
        List<RecordedEvent> all = desk.catchUp(100);
        TicketEventFilter filter = filter(tickets.subList(0, 4), List.of(), List.of());
        List<Long> before = expected(all, filter::matches);

        List<Long> forth = new ArrayList<>();
        TicketEventPage page = page(filter, new Request(5, false, null));
        forth.addAll(numbers(page));
        while (page.hasNext()) {
            desk.done(BORIS, new AddNote(tickets.get(1), new NoteId(UUID.randomUUID()), "new"));
            desk.catchUp(1);
            page = page(filter, new Request(5, false, forth.getLast()));
            assertThat(page.hasPrevious()).isTrue();
            forth.addAll(numbers(page));
        }
        List<Long> back = new ArrayList<>();
        page = page(filter, new Request(7, true, before.getLast() + 1));
        back.addAll(0, numbers(page));
        while (page.hasPrevious()) {
            page = page(filter, new Request(7, true, back.getFirst()));
            back.addAll(0, numbers(page));
        }
        assertThat(back).isEqualTo(before);
        assertThat(forth.subList(0, before.size())).isEqualTo(before);
        assertThat(forth).isEqualTo(expected(desk.catchUp(1), filter::matches));
        assertThat(numbers(page(filter, new Request(3, true, null))))
                .isEqualTo(forth.subList(forth.size() - 3, forth.size()));
    }

    @Test
    void aRequesterSeesTheOwnEventsWithoutNotes() {
        List<RecordedEvent> all = desk.catchUp(13);
        TicketScope ivan = TicketScope.ownedBy(TicketNode.IVAN);
        Predicate<RecordedEvent> readable = event -> !event.header().type().equals(NOTE);

        assertThat(numbers(answer(desk.events.page(DESK, ivan, TicketEventFilter.ANY, all()))))
                .isEqualTo(expected(all, readable));
        assertThat(answer(desk.events.count(DESK, ivan, TicketEventFilter.ANY)))
                .isEqualTo(expected(all, readable).size());
        assertThat(answer(desk.events.count(DESK, ivan, TicketEventFilter.ofTypes(List.of(NOTE)))))
                .isZero();
        TicketScope stranger = TicketScope.ownedBy(new PersonId("stranger"));
        assertThat(answer(desk.events.count(DESK, stranger, TicketEventFilter.ANY))).isZero();
    }

    @Test
    void timelinesOfManyTicketsAreReadTogether() {
        List<RecordedEvent> all = desk.catchUp(11);
        TicketTimelines timelines = new TicketTimelines(desk.events, 100);
        for (TicketId ticket : tickets) {
            var timeline =
                    answer(
                            timelines.of(
                                    DESK,
                                    STAFF,
                                    ticket,
                                    TicketEventFilter.ANY,
                                    new Request(4, true, null),
                                    true));
            List<Long> own = expected(all, event -> isOf(ticket, event));
            assertThat(timeline.count()).isEqualTo(own.size());
            assertThat(numbers(timeline.page())).isEqualTo(own.subList(own.size() - 4, own.size()));
            assertThat(timeline.page().hasPrevious()).isTrue();
        }
    }

    @Test
    void aRebuildGivesTheSameRowsWhateverTheBatches() {
        desk.catchUp(1);
        List<String> oneByOne = rows();
        desk.clear();
        assertThat(rows()).isEmpty();
        desk.catchUp(1_000);

        assertThat(rows()).isEqualTo(oneByOne).isNotEmpty();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        answer(
                        desk.pool
                                .query(
                                        "SELECT e::text FROM ticket_event_entry e ORDER BY"
                                                + " tenant, position")
                                .execute())
                .forEach(row -> rows.add(row.getString(0)));
        return rows;
    }

    private void agrees(List<RecordedEvent> all, TicketEventFilter filter) {
        List<Long> expected = expected(all, event -> NaiveFilter.has(filter, event));
        assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(positions(filter)).isEqualTo(expected);
        assertThat(expected(all, filter::matches)).isEqualTo(expected);
        assertThat(answer(desk.events.count(DESK, STAFF, filter))).isEqualTo(expected.size());
    }

    private static boolean isOf(TicketId ticket, RecordedEvent event) {
        return ((TicketEvent) event.event()).ticket().equals(ticket);
    }

    private List<Long> positions(TicketEventFilter filter) {
        return numbers(page(filter, all()));
    }

    private TicketEventPage page(TicketEventFilter filter, Request request) {
        return answer(desk.events.page(DESK, STAFF, filter, request));
    }

    private static Request all() {
        return new Request(Request.MOST, false, null);
    }

    private static List<Long> numbers(TicketEventPage page) {
        return page.events().stream().map(RecordedEvent::position).toList();
    }

    private static List<Long> expected(List<RecordedEvent> all, Predicate<RecordedEvent> which) {
        return all.stream().filter(which).map(RecordedEvent::position).toList();
    }

    private static TicketEventFilter filter(
            List<TicketId> tickets, List<String> types, List<PersonId> actors) {
        return new TicketEventFilter(tickets, types, actors, Span.ALWAYS, Span.ALWAYS, Stretch.ALL);
    }

    private static TicketEventFilter timed(Span occurred, Span recorded) {
        return new TicketEventFilter(
                List.of(), List.of(), List.of(), occurred, recorded, Stretch.ALL);
    }

    private static MessageId message() {
        return new MessageId(UUID.randomUUID());
    }
}
