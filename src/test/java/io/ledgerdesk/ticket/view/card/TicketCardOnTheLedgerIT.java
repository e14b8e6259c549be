package io.ledgerdesk.ticket.view.card;

import static io.ledgerdesk.ticket.view.card.CardDesk.answer;
import static io.ledgerdesk.ticket.view.card.TicketScope.EVERYTHING;
import static io.ledgerdesk.ticket.view.card.TicketStories.ANNA;
import static io.ledgerdesk.ticket.view.card.TicketStories.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.ticket.ResolutionCode;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The card fed by the runner from the real log, on two nodes. */
class TicketCardOnTheLedgerIT {
    private static final TenantId MAIN = TenantId.MAIN;
    private static final PersonId CARL = new PersonId("carl");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CardLedger desk = new CardLedger();
    private final TicketStories story = new TicketStories();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsShownIsWhatTheLogComesTo() {
        for (int n = 1; n <= 120; n++) {
            story.registered(n, ANNA).classified(n, Priority.P3).started(n, "bob").noted(n);
        }
        long last = desk.write(story.events());
        answer(desk.positions.await(MAIN, TicketCardProjection.NAME, last, LONG));
        for (int n = 1; n <= 120; n += 17) {
            TicketCard shown = answer(desk.cards.byId(MAIN, EVERYTHING, id(n))).orElseThrow();
            assertThat(shown)
                    .isEqualTo(
                            answer(desk.cards.asDecided(MAIN, EVERYTHING, id(n), last))
                                    .orElseThrow());
            assertThat(shown.version()).isEqualTo(4);
        }
        assertThat(answer(desk.cards.count(MAIN, EVERYTHING, TicketFilter.ANY))).isEqualTo(120);
    }

    @Test
    void anErasedPersonIsGoneFromARebuiltCardAndAllElseIsAsBefore() {
        story.registered(1, ANNA).registered(2, CARL).resolved(1, 1);
        long last = desk.write(story.events());
        answer(desk.positions.await(MAIN, TicketCardProjection.NAME, last, LONG));
        TicketCard other = card(id(2));
        TicketCard before = card(id(1));
        answer(desk.one.vault.destroy(MAIN, ANNA));
        desk.rebuilds.rebuild(MAIN, TicketCardProjection.NAME);
        TicketCard after = card(id(1));
        assertThat(after.registration().subject()).isNull();
        assertThat(after.registration().requester().name()).isNull();
        assertThat(after.resolution())
                .isEqualTo(new TicketCard.Resolution(1, ResolutionCode.SOLVED, null, null));
        assertThat(after.progress()).isEqualTo(before.progress());
        assertThat(card(id(2))).isEqualTo(other);
    }

    @Test
    void theOtherNodeHearsEachEventOnceAndTheChangeWhenItIsShown() {
        desk.write(story.registered(1, ANNA).events());
        AssertSubscriber<RecordedEvent> events =
                desk.tail
                        .events(MAIN, 0, event -> true)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        AssertSubscriber<Long> changes =
                desk.changes
                        .changes(MAIN, TicketCardProjection.NAME, id(1).tag(), 1, event -> true)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        await().until(() -> desk.tail.listeners(MAIN) == 2);
        for (int i = 0; i < 50; i++) {
            int from = story.events().size();
            desk.write(story.noted(1).since(from));
        }
        List<Long> all = LongStream.rangeClosed(1, 51).boxed().toList();
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(events.getItems().stream().map(RecordedEvent::position).toList())
                                .isEqualTo(all));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(changes.getItems()).last().isEqualTo(51L));
        assertThat(card(id(1)).version()).isEqualTo(51);
    }

    private TicketCard card(TicketId id) {
        return answer(
                desk.cards
                        .byId(MAIN, EVERYTHING, id)
                        .map(found -> found.orElseThrow())
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofMillis(20))
                        .atMost(50));
    }
}
