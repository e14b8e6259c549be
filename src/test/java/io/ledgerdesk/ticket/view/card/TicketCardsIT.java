package io.ledgerdesk.ticket.view.card;

import static io.ledgerdesk.ticket.view.card.CardDesk.answer;
import static io.ledgerdesk.ticket.view.card.TicketScope.EVERYTHING;
import static io.ledgerdesk.ticket.view.card.TicketStories.ANNA;
import static io.ledgerdesk.ticket.view.card.TicketStories.BEGIN;
import static io.ledgerdesk.ticket.view.card.TicketStories.FIRST_LINE;
import static io.ledgerdesk.ticket.view.card.TicketStories.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.event.Responsible;
import io.ledgerdesk.ticket.id.ExternalId;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketCardsIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final TenantId OTHER = new TenantId("other");
    private static final PersonId CARL = new PersonId("carl");

    private final CardDesk desk = new CardDesk();
    private final TicketStories story = new TicketStories();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsReadBackIsWhatWasFolded() {
        story.registered(7, ANNA, BEGIN, new ExternalId("INC-7"))
                .classified(7, Priority.P1)
                .assigned(7, Responsible.NOBODY, new Responsible(FIRST_LINE, null))
                .started(7, "bob");
        desk.apply(MAIN, story.events());
        int from = story.events().size();
        story.noted(7).answered(7, true).resolved(7, 1).rated(7, 1, 4, true);
        story.closed(7, 1, BEGIN.plusSeconds(5_000));
        desk.apply(MAIN, story.since(from));
        Optional<TicketCard> folded = TicketCardFold.fold(story.events());
        assertThat(answer(desk.cards.byId(MAIN, EVERYTHING, id(7)))).isEqualTo(folded);
        assertThat(answer(desk.cards.byId(OTHER, EVERYTHING, id(7)))).isEmpty();
        assertThat(answer(desk.cards.byExternalId(MAIN, EVERYTHING, new ExternalId("INC-7"))))
                .containsExactly(folded.orElseThrow());
    }

    @Test
    void oneBatchOfAllOrManyOfOneComeToTheSameAndSoDoesARebuild() {
        for (int n = 1; n <= 20; n++) {
            story.registered(n, ANNA).classified(n, Priority.P3).noted(n).answered(n, true);
        }
        story.events().forEach(event -> desk.apply(MAIN, List.of(event)));
        List<TicketCard> single = all(TicketOrder.LATEST);
        desk.clear(MAIN);
        assertThat(all(TicketOrder.LATEST)).isEmpty();
        desk.apply(MAIN, story.events());
        assertThat(all(TicketOrder.LATEST)).isEqualTo(single).hasSize(20);
    }

    @Test
    void aNumberIsFoundWithOrWithoutPrefixAndZeros() {
        desk.apply(MAIN, story.registered(42, ANNA).events());
        for (String text : List.of("SD-000042", "42", "000042", "sd-42", " SD-42 ")) {
            assertThat(answer(desk.cards.byNumber(MAIN, EVERYTHING, text))).as(text).isPresent();
        }
        for (String text : List.of("XX-42", "43", "", "SD-", "42;", "99999999999999999999")) {
            assertThat(answer(desk.cards.byNumber(MAIN, EVERYTHING, text))).as(text).isEmpty();
        }
    }

    @Test
    void aRequesterSeesTheOwnWithoutWhatIsInternal() {
        story.registered(1, ANNA).registered(2, CARL).resolved(1, 1).noted(1);
        desk.apply(MAIN, story.events());
        TicketScope anna = TicketScope.ownedBy(ANNA);
        assertThat(answer(desk.cards.byId(MAIN, anna, id(2)))).isEmpty();
        assertThat(answer(desk.cards.byNumber(MAIN, anna, "2"))).isEmpty();
        assertThat(answer(desk.cards.count(MAIN, anna, TicketFilter.ANY))).isEqualTo(1);
        TicketCard own = answer(desk.cards.byId(MAIN, anna, id(1))).orElseThrow();
        assertThat(own.version()).isEqualTo(2);
        assertThat(own.resolution()).hasFieldOrPropertyWithValue("solution", null);
    }

    @Test
    void pagesTurnThroughTheWholeListBothWaysAndInEveryOrder() {
        for (int n = 1; n <= 25; n++) {
            // several were received at the same instant
            story.registered(n, ANNA, BEGIN.plusSeconds(n / 4), null);
            if (n % 3 == 0) {
                story.classified(n, Priority.valueOf("P" + (1 + n % 5)));
            }
        }
        desk.apply(MAIN, story.events());
        for (TicketOrder.Field field : TicketOrder.Field.values()) {
            for (TicketOrder.Direction direction : TicketOrder.Direction.values()) {
                TicketOrder order = new TicketOrder(field, direction);
                List<TicketCard> whole = all(order);
                assertThat(whole).as(order.toString()).hasSize(25);
                assertThat(CardPages.forward(desk.cards, order, 4)).isEqualTo(whole);
                assertThat(CardPages.backward(desk.cards, order, 4)).isEqualTo(whole);
            }
        }
    }

    @Test
    void pagesStayStableWhileTicketsComeAndChange() {
        for (int n = 1; n <= 12; n++) {
            story.registered(n, ANNA);
        }
        desk.apply(MAIN, story.events());
        TicketPage first = page(TicketPage.Request.first(5, null));
        int from = story.events().size();
        story.registered(13, ANNA).noted(9).resolved(8, 1).noted(3);
        desk.apply(MAIN, story.since(from));
        TicketPage second = page(TicketPage.Request.first(5, first.cursors().getLast()));
        assertThat(ids(first)).containsExactly(id(12), id(11), id(10), id(9), id(8));
        assertThat(ids(second)).containsExactly(id(7), id(6), id(5), id(4), id(3));
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isTrue();
        TicketPage back = page(TicketPage.Request.last(5, second.cursors().getFirst()));
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(back.hasPrevious()).isTrue();
    }

    @Test
    void aFilterKeepsWhatMeetsEveryCondition() {
        story.registered(1, ANNA).registered(2, CARL).registered(3, ANNA);
        story.started(1, "bob").resolved(3, 1).classified(2, Priority.P1);
        desk.apply(MAIN, story.events());
        assertThat(filtered(Set.of(TicketState.IN_PROGRESS), null, null)).containsExactly(id(1));
        assertThat(filtered(Set.of(TicketState.NEW, TicketState.IN_PROGRESS), null, null))
                .containsExactly(id(2), id(1));
        assertThat(filtered(Set.of(), false, null)).containsExactly(id(3));
        assertThat(filtered(Set.of(), true, ANNA)).containsExactly(id(1));
        assertThat(filtered(Set.of(), false, CARL)).isEmpty();
    }

    @Test
    void aCursorOfAnotherOrderOrNoneAtAllIsRefused() {
        desk.apply(MAIN, story.registered(1, ANNA).events());
        String text = page(TicketPage.Request.first(1, null)).cursors().getFirst().text();
        assertThat(TicketCursor.parse(text, TicketOrder.Field.RECEIVED_AT)).isPresent();
        assertThat(TicketCursor.parse(text, TicketOrder.Field.NUMBER)).isEmpty();
        assertThat(TicketCursor.parse("nonsense", TicketOrder.Field.NUMBER)).isEmpty();
        assertThat(TicketCursor.parse("", TicketOrder.Field.NUMBER)).isEmpty();
    }

    @Test
    void asDecidedIsTheCardOfThatPositionFromTheLog() {
        story.registered(1, ANNA).noted(1);
        story.events().forEach(e -> desk.log.add(MAIN, e.event(), id(1).tag()));
        TicketCard first = answer(desk.cards.asDecided(MAIN, EVERYTHING, id(1), 1)).orElseThrow();
        TicketCard second = answer(desk.cards.asDecided(MAIN, EVERYTHING, id(1), 2)).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(answer(desk.cards.asDecided(MAIN, TicketScope.ownedBy(CARL), id(1), 2)))
                .isEmpty();
    }

    private List<TicketId> filtered(
            Set<TicketState> states, @Nullable Boolean open, @Nullable PersonId requester) {
        TicketFilter filter =
                new TicketFilter(
                        states, open, Set.of(), null, null, requester, null, null, null, null, null,
                        null, Set.of());
        List<TicketId> found =
                ids(
                        answer(
                                desk.cards.page(
                                        MAIN,
                                        EVERYTHING,
                                        filter,
                                        TicketOrder.LATEST,
                                        TicketPage.Request.first(50, null))));
        assertThat(answer(desk.cards.count(MAIN, EVERYTHING, filter))).isEqualTo(found.size());
        return found;
    }

    private List<TicketCard> all(TicketOrder order) {
        return answer(
                        desk.cards.page(
                                MAIN,
                                EVERYTHING,
                                TicketFilter.ANY,
                                order,
                                TicketPage.Request.first(100, null)))
                .cards();
    }

    private TicketPage page(TicketPage.Request request) {
        return answer(
                desk.cards.page(MAIN, EVERYTHING, TicketFilter.ANY, TicketOrder.LATEST, request));
    }

    private static List<TicketId> ids(TicketPage page) {
        return page.cards().stream().map(TicketCard::id).toList();
    }
}
