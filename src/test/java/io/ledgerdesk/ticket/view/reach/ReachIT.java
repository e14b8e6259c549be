package io.ledgerdesk.ticket.view.reach;

import static io.ledgerdesk.ticket.view.reach.ReachDesk.DESK;
import static io.ledgerdesk.ticket.view.reach.ReachDesk.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCursor;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.search.SearchHit;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventPage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every list, count, search and queue shows what the reader's authority allows, no less, no more.
 */
class ReachIT {
    private static final ReachDesk DESKS = new ReachDesk();
    private static final RandomReaches REACHES = new RandomReaches(19);
    private static final List<TicketScope> SCOPES = new ArrayList<>();
    private static long head;

    @BeforeAll
    static void write() {
        head = DESKS.write(REACHES.events(450));
        for (int i = 0; i < 40; i++) {
            SCOPES.add(REACHES.scope());
        }
        SCOPES.add(TicketScope.EVERYTHING);
        SCOPES.add(TicketScope.reaching(Set.of(), Standing.alone("p1"), false));
    }

    @AfterAll
    static void close() {
        DESKS.close();
    }

    @Test
    void manySeeSomeAndNotAll() {
        assertThat(SCOPES.stream().filter(scope -> seen(scope).size() > 20).count())
                .isGreaterThan(5);
        assertThat(SCOPES.stream().filter(scope -> seen(scope).size() < 60).count())
                .isGreaterThan(5);
    }

    @Test
    void listsAndCounts() {
        for (TicketScope scope : SCOPES) {
            Set<TicketId> seen = seen(scope);
            for (TicketOrder.Field field : TicketOrder.Field.values()) {
                for (var direction : TicketOrder.Direction.values()) {
                    TicketOrder order = new TicketOrder(field, direction);
                    List<TicketId> all = new ArrayList<>(list(all(scope), order, false));
                    all.removeIf(ticket -> !seen.contains(ticket));
                    assertThat(list(scope, order, false)).as("%s %s", scope, order).isEqualTo(all);
                    assertThat(list(scope, order, true).reversed()).isEqualTo(all);
                }
            }
            assertThat(answer(DESKS.cards.count(DESK, scope, TicketFilter.ANY)))
                    .isEqualTo(seen.size());
        }
    }

    @Test
    void filteredLists() {
        TicketFilter open = filter(true);
        Set<TicketId> standing = naive(ticket -> ticket.open);
        for (TicketScope scope : SCOPES) {
            Set<TicketId> both = new HashSet<>(seen(scope));
            both.retainAll(standing);
            assertThat(answer(page(scope, open)).cards().stream().map(TicketCard::id))
                    .containsExactlyInAnyOrderElementsOf(both);
            assertThat(answer(DESKS.cards.count(DESK, scope, open))).isEqualTo(both.size());
        }
    }

    @Test
    void singleTickets() {
        Set<TicketId> all = naive(ticket -> true);
        for (TicketScope scope : SCOPES) {
            Set<TicketId> seen = seen(scope);
            assertThat(answer(DESKS.cards.byIds(DESK, scope, all)).keySet()).isEqualTo(seen);
            assertThat(answer(DESKS.cards.matching(DESK, scope, TicketFilter.ANY, all)))
                    .isEqualTo(seen);
            for (NaiveReach ticket : REACHES.tickets.subList(0, 10)) {
                boolean visible = seen.contains(ticket.id);
                assertThat(answer(DESKS.cards.byNumber(DESK, scope, "SD-" + ticket.number)))
                        .matches(found -> found.isPresent() == visible);
                assertThat(answer(DESKS.cards.asDecided(DESK, scope, ticket.id, head)))
                        .matches(found -> found.isPresent() == visible);
            }
        }
    }

    @Test
    void searches() {
        Set<TicketId> upstairs = naive(ticket -> ticket.number % 2 == 0);
        for (TicketScope scope : SCOPES) {
            Set<TicketId> seen = seen(scope);
            boolean own = scope.terms().isOnly(ReachTerms.Column.REQUESTER);
            if (!own) {
                assertThat(found(scope, "printer")).as("%s", scope).isEqualTo(seen);
            }
            Set<TicketId> both = new HashSet<>(seen);
            both.retainAll(upstairs);
            assertThat(both).containsAll(found(scope, "printer upstairs"));
            if (seen.size() < 20) {
                assertThat(found(scope, "printer upstairs")).isEqualTo(both);
            }
        }
    }

    @Test
    void queues() {
        Set<TicketId> standing = naive(ticket -> ticket.open);
        List<TicketId> everything = DESKS.queued(TicketScope.EVERYTHING, null);
        for (TicketScope scope : SCOPES) {
            Set<TicketId> both = new HashSet<>(seen(scope));
            both.retainAll(standing);
            List<TicketId> expected = new ArrayList<>(everything);
            expected.removeIf(ticket -> !both.contains(ticket));
            assertThat(DESKS.queued(scope, null)).as("%s", scope).isEqualTo(expected);
            assertThat(DESKS.queued(scope, head)).isEqualTo(expected);
            assertThat(answer(DESKS.queue.count(DESK, scope, QueueFilter.ANY, null)))
                    .isEqualTo(both.size());
            assertThat(answer(DESKS.queue.count(DESK, scope, QueueFilter.ANY, head)))
                    .isEqualTo(both.size());
            assertThat(answer(DESKS.queue.counts(DESK, scope, QueueFilter.ANY)).total())
                    .isEqualTo(both.size());
        }
    }

    @Test
    void whatHappenedToThem() {
        for (TicketScope scope : SCOPES) {
            Set<TicketId> told = new HashSet<>();
            long events = 0;
            Long from = null;
            TicketEventPage page;
            do {
                page =
                        answer(
                                DESKS.events.page(
                                        DESK,
                                        scope,
                                        TicketEventFilter.ANY,
                                        new TicketEventPage.Request(100, false, from)));
                page.events().forEach(one -> told.add(((TicketEvent) one.event()).ticket()));
                events += page.events().size();
                from = page.events().isEmpty() ? null : page.events().getLast().position();
            } while (page.hasNext());
            assertThat(told).as("%s", scope).isEqualTo(seen(scope));
            assertThat(answer(DESKS.events.count(DESK, scope, TicketEventFilter.ANY)))
                    .isEqualTo(events);
        }
    }

    private static Set<TicketId> seen(TicketScope scope) {
        return naive(ticket -> scope.authority().allows(TicketScope.READ, ticket.owned()));
    }

    private static Set<TicketId> naive(Predicate<NaiveReach> wanted) {
        return REACHES.tickets.stream()
                .filter(wanted)
                .map(ticket -> ticket.id)
                .collect(Collectors.toSet());
    }

    /** Everything, read in the same circle. */
    private static TicketScope all(TicketScope scope) {
        return TicketScope.reaching(
                Set.of(Reach.ALL), Standing.alone("anybody"), scope.ofRequester());
    }

    private static List<TicketId> list(TicketScope scope, TicketOrder order, boolean backward) {
        List<TicketId> found = new ArrayList<>();
        TicketCursor from = null;
        boolean more = true;
        while (more) {
            var request = new TicketPage.Request(17, backward, from);
            TicketPage page =
                    answer(DESKS.cards.page(DESK, scope, TicketFilter.ANY, order, request));
            List<TicketId> ids = page.cards().stream().map(TicketCard::id).toList();
            found.addAll(backward ? ids.reversed() : ids);
            more = backward ? page.hasPrevious() : page.hasNext();
            if (more) {
                from = backward ? page.cursors().getFirst() : page.cursors().getLast();
            }
        }
        return found;
    }

    private static Uni<TicketPage> page(TicketScope scope, TicketFilter filter) {
        return DESKS.cards.page(
                DESK, scope, filter, TicketOrder.LATEST, TicketPage.Request.first(100, null));
    }

    private static TicketFilter filter(boolean open) {
        return new TicketFilter(
                Set.<TicketState>of(),
                open,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private static Set<TicketId> found(TicketScope scope, String text) {
        return answer(DESKS.search.find(DESK, scope, text, Long.MAX_VALUE)).hits().stream()
                .map(SearchHit::ticket)
                .collect(Collectors.toSet());
    }
}
