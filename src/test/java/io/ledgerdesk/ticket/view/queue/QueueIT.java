package io.ledgerdesk.ticket.view.queue;

import static io.ledgerdesk.ticket.view.queue.QueueDesk.DESK;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.answer;
import static io.ledgerdesk.ticket.view.queue.QueueDesk.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFacts;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues of random lives, beside what a plain list of tickets comes to. */
class QueueIT {
    private static final int EVENTS = 600;
    private final QueueDesk desk = new QueueDesk();
    private final RandomLives lives = new RandomLives(20260302, 80);

    /** What a queue showed while things happened. */
    private record Shown(QueueFilter filter, long position, List<QueueFacts> facts) {}

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theQueueAtEachPositionIsWhatAPlainListRemembers() {
        live();
        Set<QueueFilter> met = new HashSet<>();
        for (int position = 0; position <= EVENTS; position += 1 + lives.random().nextInt(9)) {
            for (QueueFilter filter : Filters.ALL) {
                List<QueueFacts> expected = remembered(filter, position);
                assertThat(desk.then(filter, position))
                        .as("%s at %d", filter, position)
                        .isEqualTo(expected);
                if (!expected.isEmpty()) {
                    met.add(filter);
                }
            }
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(Filters.ALL);
        for (QueueFilter filter : Filters.ALL) {
            assertThat(facts(desk.all(filter))).isEqualTo(remembered(filter, EVENTS));
        }
    }

    @Test
    void aPastQueueIsWhatWasShownThen() {
        List<Shown> snapshots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            desk.write(lives.next(1 + lives.random().nextInt(20)));
            QueueFilter filter = Filters.ALL.get(i % Filters.ALL.size());
            // whatever the read model shows just now
            QueuePage page = desk.all(filter);
            snapshots.add(new Shown(filter, page.position(), facts(page)));
        }
        desk.catchUp();
        for (Shown shown : snapshots) {
            assertThat(desk.then(shown.filter(), shown.position())).isEqualTo(shown.facts());
        }
        assertThat(snapshots).anyMatch(shown -> !shown.facts().isEmpty());
    }

    @Test
    void pagesMakeUpTheQueueBothWays() {
        live();
        List<QueueFacts> all = facts(desk.all(QueueFilter.ANY));
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(walk(7, false)).isEqualTo(all);
        assertThat(walk(7, true)).isEqualTo(all);
    }

    @Test
    void whatStaysComesOnceHoweverTheRestMoves() {
        live();
        List<QueueFacts> before = facts(desk.all(QueueFilter.ANY));
        List<QueueFacts> seen = new ArrayList<>();
        Place from = null;
        QueuePage page;
        do {
            page = page(5, false, from);
            seen.addAll(facts(page));
            from = page.spans().isEmpty() ? null : Place.of(facts(page).getLast());
            desk.write(lives.next(4));
            desk.catchUp();
        } while (page.hasNext());
        Set<QueueFacts> stayed = new HashSet<>(before);
        stayed.retainAll(facts(desk.all(QueueFilter.ANY)));
        assertThat(stayed).isNotEmpty();
        assertThat(seen.stream().filter(stayed::contains))
                .containsExactlyElementsOf(before.stream().filter(stayed::contains).toList());
    }

    @Test
    void countsAreThoseOfTheQueue() {
        live();
        for (QueueFilter filter : Filters.ALL) {
            List<QueueFacts> queue = remembered(filter, EVENTS);
            QueueCounts counts = answer(desk.queue.counts(DESK, TicketScope.EVERYTHING, filter));
            assertThat(counts.total()).isEqualTo(queue.size());
            assertThat(answer(desk.queue.count(DESK, TicketScope.EVERYTHING, filter, null)))
                    .isEqualTo(queue.size());
            assertThat(counts.byState()).isEqualTo(by(queue, QueueFacts::state));
            assertThat(counts.byLine()).isEqualTo(by(queue, QueueFacts::line));
            assertThat(counts.byGroup())
                    .isEqualTo(by(queue, facts -> Optional.ofNullable(facts.group())));
            assertThat(counts.byAgent())
                    .isEqualTo(by(queue, facts -> Optional.ofNullable(facts.agent())));
        }
        assertThat(answer(desk.queue.count(DESK, TicketScope.EVERYTHING, QueueFilter.ANY, 300L)))
                .isEqualTo(remembered(QueueFilter.ANY, 300).size());
    }

    @Test
    void thePastsTicketsAreAsTheyWere() {
        live();
        List<TicketId> tickets =
                desk.then(QueueFilter.ANY, 300).stream().map(QueueFacts::ticket).toList();
        Map<TicketId, TicketCard> cards = answer(desk.past.cards(DESK, tickets, 300));
        assertThat(cards.keySet()).containsExactlyInAnyOrderElementsOf(tickets).isNotEmpty();
        for (TicketId ticket : tickets) {
            assertThat(cards.get(ticket))
                    .isEqualTo(
                            answer(desk.cards.asDecided(DESK, TicketScope.EVERYTHING, ticket, 300))
                                    .orElseThrow());
        }
    }

    @Test
    void aPositionThatTheLogHasNotIsRefused() {
        desk.write(lives.next(10));
        desk.catchUp();
        assertThatThrownBy(() -> desk.then(QueueFilter.ANY, 11))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("BAD_AS_OF"));
        assertThat(desk.then(QueueFilter.ANY, 0)).isEmpty();
    }

    /** A page of 50 with the tickets: the rows, the tickets; the last messages will be a third. */
    @Test
    void aPageOfFiftyTakesFewStatements() {
        RandomLives many = new RandomLives(7, 200);
        desk.write(many.next(700));
        desk.catchUp();
        int before = desk.counting.statements();
        QueuePage page =
                answer(
                        desk.queue.page(
                                DESK,
                                TicketScope.EVERYTHING,
                                QueueFilter.ANY,
                                new QueuePage.Request(50, false, null)));
        Map<TicketId, TicketCard> cards =
                answer(
                        desk.cards.byIds(
                                DESK,
                                TicketScope.EVERYTHING,
                                facts(page).stream().map(QueueFacts::ticket).toList()));
        assertThat(page.spans()).hasSize(50);
        assertThat(page.hasNext()).isTrue();
        assertThat(cards).hasSize(50);
        assertThat(desk.counting.statements() - before).isEqualTo(2);
    }

    private void live() {
        int left = EVENTS;
        while (left > 0) {
            int chunk = Math.min(left, 1 + lives.random().nextInt(40));
            desk.write(lives.next(chunk));
            left -= chunk;
        }
        desk.catchUp();
    }

    private List<QueueFacts> remembered(QueueFilter filter, int position) {
        return lives.at(position).stream()
                .filter(NaiveTicket::stands)
                .filter(ticket -> ticket.meets(filter))
                .sorted(Comparator.comparing(NaiveTicket::rank))
                .map(ticket -> ticket.facts(desk.recordedAt(ticket.movedAt())))
                .toList();
    }

    private List<QueueFacts> walk(int size, boolean backward) {
        List<QueueFacts> all = new ArrayList<>();
        Place from = null;
        QueuePage page;
        do {
            page = page(size, backward, from);
            List<QueueFacts> facts = facts(page);
            all.addAll(backward ? 0 : all.size(), facts);
            from = Place.of(backward ? facts.getFirst() : facts.getLast());
        } while (backward ? page.hasPrevious() : page.hasNext());
        return all;
    }

    private QueuePage page(int size, boolean backward, @Nullable Place from) {
        return answer(
                desk.queue.page(
                        DESK,
                        TicketScope.EVERYTHING,
                        QueueFilter.ANY,
                        new QueuePage.Request(size, backward, from)));
    }

    private static <K> Map<K, Long> by(List<QueueFacts> queue, Function<QueueFacts, K> part) {
        return queue.stream().collect(Collectors.groupingBy(part, Collectors.counting()));
    }
}
