package io.ledgerdesk.ticket.view.reach;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.platform.projection.ProjectionSettings;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.ledgerdesk.testing.ManyTickets;
import io.ledgerdesk.testing.Readers;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.testing.ToldStatements;
import io.ledgerdesk.testing.ToldStatements.Told;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each kind of reader is shown is found by indexes on a desk of 200,000 tickets: no statement
 * reads a table through, and what a page of a list reads depends on how long it is and on how many
 * companies, groups and lines the reader has, not on the tickets that there are. Planned without
 * the values, as prepared statements are sooner or later.
 */
class ReachPlansIT {
    private static final int TICKETS = 200_000;
    private static final int WITH_EVENTS = 10_000;
    private static final int PAGE = 50;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestNode NODE = new TestNode(DATABASE, List.of());
    private static final ToldStatements TOLD = new ToldStatements(NODE.pool);
    private static final Pool POOL = Pool.newInstance(TOLD.pool());
    private static final ProjectionPositions POSITIONS =
            new ProjectionPositions(
                    Pool.newInstance(NODE.pool), NODE.vertx, ProjectionSettings.defaults());
    private static final TicketCards CARDS = new TicketCards(POOL, NODE.log, NODE.codec);
    private static final Connection PLANS = DATABASE.connect();

    @BeforeAll
    static void fill() throws SQLException {
        try (var statement = PLANS.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
        ManyTickets.fillQuickly(DATABASE, MAIN, TICKETS);
        ManyTickets.events(DATABASE, MAIN, WITH_EVENTS);
        ManyTickets.analyze(DATABASE);
        POSITIONS.start();
    }

    @AfterAll
    static void close() throws SQLException {
        POSITIONS.stop();
        PLANS.close();
        NODE.close();
    }

    @Test
    void everyRoleIsAmongTheReaders() {
        Set<Set<Reach>> readers =
                Readers.all().values().stream()
                        .map(scope -> scope.authority().reaches(TicketScope.READ))
                        .collect(Collectors.toSet());
        BuiltInRoles.shipped()
                .roles()
                .forEach((role, content) -> {
                    Set<Reach> reaches = content.allowed().reaches().get(TicketScope.READ);
                    assertThat(reaches == null || readers.contains(reaches))
                            .as("%s reads %s: Readers has nobody who does", role, reaches)
                            .isTrue();
                });
    }

    @Test
    void lists() {
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            TicketScope scope = reader.getValue();
            for (TicketOrder.Field field : TicketOrder.Field.values()) {
                for (var direction : TicketOrder.Direction.values()) {
                    TicketOrder order = new TicketOrder(field, direction);
                    TicketPage page = page(scope, order, null);
                    if (page.hasNext()) {
                        page(scope, order, page);
                    }
                    read(reader.getKey() + ", " + order, most(scope));
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
            read(reader.getKey(), 1);
        }
    }

    @Test
    void queues() {
        TicketQueue queue = new TicketQueue(POOL, NODE.log, POSITIONS);
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            TicketScope scope = reader.getValue();
            var request = new QueuePage.Request(PAGE, false, null);
            answer(queue.page(MAIN, scope, QueueFilter.ANY, request));
            // queues are for staff
            read(reader.getKey(), scope.ofRequester() ? Long.MAX_VALUE : most(scope));
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
                            new TicketEventPage.Request(PAGE, false, null))
                    // the log has none of them
                    .onFailure(NullPointerException.class)
                    .recoverWithNull()
                    .await()
                    .atMost(LONG);
            read(reader.getKey(), Long.MAX_VALUE);
        }
    }

    private static TicketPage page(
            TicketScope scope, TicketOrder order, @Nullable TicketPage before) {
        var from = before == null ? null : before.cursors().getLast();
        return answer(
                CARDS.page(
                        MAIN,
                        scope,
                        TicketFilter.ANY,
                        order,
                        TicketPage.Request.first(PAGE, from)));
    }

    /**
     * Rows that a page of a list may look at: a few of each company, group or line, and some pages
     * of each kind of them, see {@link ReachWalks}.
     */
    private static long most(TicketScope scope) {
        return 2 * PAGE
                + scope.terms().terms().stream()
                        .mapToLong(term -> 2L * term.values().size() + 4 * PAGE)
                        .sum();
    }

    private static void read(String what, long most) {
        List<Told> statements =
                TOLD.taken().stream().filter(told -> told.sql().contains("ticket_")).toList();
        assertThat(statements).isNotEmpty();
        for (Told told : statements) {
            ReadPlan plan = ReadPlan.of(PLANS, told);
            assertThat(plan.through())
                    .as("%s: %s%n%s", what, told.sql(), plan.text())
                    .noneMatch(table -> table.startsWith("ticket_"));
            assertThat(plan.rows())
                    .as("%s: %s%n%s", what, told.sql(), plan.text())
                    .isLessThanOrEqualTo(most);
        }
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(LONG);
    }
}
