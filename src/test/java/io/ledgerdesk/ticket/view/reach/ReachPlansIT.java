package io.ledgerdesk.ticket.view.reach;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.ManyTickets;
import io.ledgerdesk.testing.Readers;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.testing.ToldStatements;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.QueuePage;
import io.ledgerdesk.ticket.view.queue.TicketQueue;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventFilter;
import io.ledgerdesk.ticket.view.timeline.TicketEventPage;
import io.ledgerdesk.ticket.view.timeline.TicketEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each kind of reader is shown is found by indexes: no statement reads a table through. Asked
 * of the planner with the table's statistics and without the values, as the desk's prepared
 * statements are planned sooner or later.
 */
class ReachPlansIT {
    private static final int TICKETS = 20_000;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestNode NODE = new TestNode(DATABASE, List.of());
    private static final ToldStatements TOLD = new ToldStatements(NODE.pool);
    private static final Pool POOL = Pool.newInstance(TOLD.pool());
    private static final ProjectionPositions POSITIONS =
            new ProjectionPositions(
                    Pool.newInstance(NODE.pool), NODE.vertx, ProjectionSettings.defaults());
    private static final TicketCards CARDS = new TicketCards(POOL, NODE.log, NODE.codec);

    @BeforeAll
    static void fill() {
        ManyTickets.fill(DATABASE, MAIN, TICKETS);
        ManyTickets.events(DATABASE, MAIN);
        ManyTickets.analyze(DATABASE);
        POSITIONS.start();
    }

    @AfterAll
    static void close() {
        POSITIONS.stop();
        NODE.close();
    }

    @Test
    void lists() {
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            for (TicketOrder.Field field : TicketOrder.Field.values()) {
                for (var direction : TicketOrder.Direction.values()) {
                    TicketOrder order = new TicketOrder(field, direction);
                    TicketPage page = page(reader.getValue(), order, null);
                    if (page.hasNext()) {
                        page(reader.getValue(), order, page);
                    }
                    plannedByIndex(reader.getKey() + ", " + order);
                }
            }
        }
    }

    @Test
    void singleTickets() {
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            TicketScope scope = reader.getValue();
            answer(CARDS.byIds(MAIN, scope, List.of(new TicketId(new UUID(1, 1)))));
            answer(CARDS.byNumber(MAIN, scope, "SD-17"));
            plannedByIndex(reader.getKey());
        }
    }

    @Test
    void queues() {
        TicketQueue queue = new TicketQueue(POOL, NODE.log, POSITIONS);
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            answer(
                    queue.page(
                            MAIN,
                            reader.getValue(),
                            QueueFilter.ANY,
                            new QueuePage.Request(50, false, null)));
            plannedByIndex(reader.getKey());
        }
    }

    @Test
    void events() {
        TicketEvents events = new TicketEvents(POOL, NODE.log, NODE.codec);
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            events.page(
                            MAIN,
                            reader.getValue(),
                            TicketEventFilter.ANY,
                            new TicketEventPage.Request(50, false, null))
                    // the log has none of them
                    .onFailure(NullPointerException.class)
                    .recoverWithNull()
                    .await()
                    .atMost(LONG);
            plannedByIndex(reader.getKey());
        }
    }

    private static TicketPage page(
            TicketScope scope, TicketOrder order, @Nullable TicketPage before) {
        var from = before == null ? null : before.cursors().getLast();
        return answer(
                CARDS.page(
                        MAIN, scope, TicketFilter.ANY, order, TicketPage.Request.first(50, from)));
    }

    private static void plannedByIndex(String what) {
        List<String> statements =
                TOLD.taken().stream().filter(sql -> sql.contains("ticket_")).toList();
        assertThat(statements).isNotEmpty();
        for (String sql : statements) {
            List<String> plan = new ArrayList<>();
            NODE.pool
                    .query("EXPLAIN (GENERIC_PLAN) " + sql)
                    .execute()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .forEach(row -> plan.add(row.getString(0)));
            assertThat(plan)
                    .as("%s: %s", what, sql)
                    .noneMatch(line -> line.contains("Seq Scan on ticket_"));
        }
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }
}
