package io.ledgerdesk.bench.generate;

import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.bench.generate.life.Order;
import io.ledgerdesk.bench.generate.life.Years;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerdict;
import io.ledgerdesk.platform.eventstore.proof.HistoryVerifier;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.view.conversation.TicketMessageProjection;
import io.ledgerdesk.ticket.view.queue.TicketSpanProjection;
import io.ledgerdesk.ticket.view.relation.TicketRelationProjection;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection;
import io.ledgerdesk.ticket.wiring.TicketModules;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class GeneratedDeskIT {
    private static final int TICKETS = 200;
    private static final Order ORDER = new Order(TICKETS, 7, Instant.parse("2026-03-01T00:00:00Z"));

    private TestNode node;
    private Map<TicketState, Integer> states;

    @BeforeAll
    void aDesk() {
        node = emptyNode();
        states = generate(node);
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void theSameSeedMakesTheSameDesk() {
        try (TestNode second = emptyNode()) {
            generate(second);
            assertThat(history(second)).hasSizeGreaterThan(5 * TICKETS).isEqualTo(history(node));
        }
    }

    @Test
    void itsHistoryIsProven() {
        HistoryVerdict verdict = answer(new HistoryVerifier(node.pool).verifyHistory(Years.DESK));
        assertThat(verdict).isInstanceOf(HistoryVerdict.Intact.class);
    }

    @Test
    void readModelsShowWhatWasLived() {
        List<Projection> projections =
                List.of(
                        new TicketEventEntryProjection(),
                        new TicketSpanProjection(),
                        new TicketMessageProjection(),
                        new TicketRelationProjection());
        try (CardNode cards = new CardNode(node, projections.toArray(Projection[]::new))) {
            cards.catchUp(Years.DESK);
            assertThat(statesOfCards()).isEqualTo(states);
            RebuildNode rebuild = RebuildNode.of(node, node.codec, projections);
            assertThat(projections)
                    .flatExtracting(one -> rebuild.check(Years.DESK, one.name()).differences())
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(table.rows()).as(table.table()).isZero());
        }
    }

    private Map<TicketState, Integer> statesOfCards() {
        Map<TicketState, Integer> found = new EnumMap<>(TicketState.class);
        answer(
                        Pool.newInstance(node.pool)
                                .query(
                                        "SELECT state, count(*)::integer FROM ticket_card GROUP BY state")
                                .execute())
                .forEach(
                        row -> found.put(TicketState.valueOf(row.getString(0)), row.getInteger(1)));
        return found;
    }

    private static TestNode emptyNode() {
        return new TestNode(TestDatabase.create(), List.of(TicketModules.asConfiguredByDefault()));
    }

    /** How many tickets it says are in which state. */
    private static Map<TicketState, Integer> generate(TestNode node) {
        Years years = new Years(TicketModules.asConfiguredByDefault(), ORDER);
        try (Ledger ledger = new Ledger(Years.DESK, node.open, node.connectOptions)) {
            years.pass(ledger::write);
            ledger.flush();
        }
        return years.states();
    }

    /** All of it, with its texts in the clear, but for when it was recorded. */
    private static List<List<Object>> history(TestNode node) {
        List<List<Object>> history = new ArrayList<>();
        for (long after = 0; ; ) {
            List<StoredEvent> page = answer(node.log.readAfter(Years.DESK, after, 1_000));
            if (page.isEmpty()) {
                return history;
            }
            answer(node.codec.open(page))
                    .forEach(event ->
                            history.add(List.of(event.header(), event.actor(), event.event())));
            after = page.getLast().position();
        }
    }
}
