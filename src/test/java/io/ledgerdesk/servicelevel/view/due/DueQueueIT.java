package io.ledgerdesk.servicelevel.view.due;

import static io.ledgerdesk.kernel.TenantId.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.testing.ManyTickets;
import io.ledgerdesk.testing.Readers;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.testing.ToldStatements;
import io.ledgerdesk.testing.ToldStatements.Told;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.ledgerdesk.ticket.view.queue.place.QueueOrder;
import io.ledgerdesk.ticket.view.reach.ReadPlan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Queues in the order of what is due: on a small desk they are what a plain list comes to, whoever
 * asks; beside it, on one of 200,000 tickets, 50,000 of them open, no page reads more than depends
 * on its length. Planned with the values and without, as prepared statements are sooner or later.
 */
class DueQueueIT {
    private static final TenantId SMALL = new TenantId("small");
    private static final int TICKETS = 200_000;
    private static final int PAGE = 50;

    /** Three lines, six states, with an agent and without, in each lane. */
    private static final int MOST_WALKS = 3 * 6 * 2 * 2;

    private static final Instant MIDDLE = Instant.parse("2024-12-20T00:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestNode NODE = new TestNode(DATABASE, List.of());
    private static final ToldStatements TOLD = new ToldStatements(NODE.pool);
    private static final DueQueue QUEUE = new DueQueue(Pool.newInstance(TOLD.pool()));

    @BeforeAll
    static void fill() {
        ManyTickets.fillQuickly(DATABASE, SMALL, 2_000);
        ManyTickets.analyze(DATABASE);
        ManyDue.fill(DATABASE, MAIN, TICKETS);
        ManyDue.ofSpans(DATABASE, SMALL);
        ManyDue.analyze(DATABASE);
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void pagesAndCountsAreWhatAPlainListComesTo() {
        List<WorkPlace> all = places();
        Map<String, QueueFilter> filters = new LinkedHashMap<>(DueFilters.all());
        filters.putAll(DueFilters.others());
        int found = 0;
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            TicketScope scope = reader.getValue();
            for (Map.Entry<String, QueueFilter> one : filters.entrySet()) {
                QueueFilter filter = one.getValue();
                List<WorkPlace> wanted =
                        all.stream()
                                .filter(place -> filter.matches(place.facts()))
                                .filter(place -> scope.includes(place.facts().owned()))
                                .toList();
                String what = reader.getKey() + ", " + one.getKey();
                assertThat(paged(scope, filter, null)).as(what).isEqualTo(ids(wanted));
                assertThat(paged(scope, filter, MIDDLE))
                        .as("%s, soon", what)
                        .isEqualTo(ids(dueBy(wanted, MIDDLE)));
                assertThat(counts(scope, filter)).as(what).isEqualTo(counted(wanted));
                found += wanted.size();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void noPageReadsMoreThanItsLengthDemands() throws SQLException {
        TOLD.taken();
        try (Connection any = DATABASE.connect();
                Connection these = DATABASE.connect()) {
            planned(any, "force_generic_plan");
            planned(these, "force_custom_plan");
            for (Map.Entry<String, TicketScope> reader : readers().entrySet()) {
                for (Map.Entry<String, QueueFilter> filter : DueFilters.all().entrySet()) {
                    String what = reader.getKey() + ", " + filter.getKey();
                    if (DueFilters.crosses(reader.getValue(), filter.getValue())) {
                        continue;
                    }
                    pages(reader.getValue(), filter.getValue());
                    for (Told told : TOLD.taken()) {
                        assertFlat(what, ReadPlan.of(any, told), told);
                        assertFlat(what, ReadPlan.of(these, told), told);
                    }
                }
            }
        }
    }

    private static void planned(Connection connection, String how) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = " + how);
        }
    }

    private static void pages(TicketScope scope, QueueFilter filter) {
        DueQueue.Page first = page(MAIN, scope, filter, null, null, PAGE);
        if (first.hasNext()) {
            page(MAIN, scope, filter, null, first.items().getLast(), PAGE);
        }
        page(MAIN, scope, filter, Instant.parse("2026-03-01T00:00:00Z"), null, PAGE);
        page(MAIN, scope, filter, Instant.parse("2026-01-01T00:00:00Z"), null, PAGE);
    }

    private static void assertFlat(String what, ReadPlan plan, Told told) {
        assertThat(plan.through())
                .as("%s: %s%n%s", what, told.sql(), plan.text())
                .doesNotContain("ticket_due");
        assertThat(plan.rows())
                .as("%s: %s%n%s", what, told.sql(), plan.text())
                .isLessThanOrEqualTo((PAGE + 2L) * (MOST_WALKS + 1));
    }

    /** Whose groups, lines and own tickets lie in indexes of their own. */
    private static Map<String, TicketScope> readers() {
        Map<String, TicketScope> staff = new LinkedHashMap<>(Readers.all());
        staff.values().removeIf(TicketScope::ofRequester);
        assertThat(staff.values())
                .extracting(scope -> scope.authority().reaches(TicketScope.READ))
                .contains(Set.of(Reach.ALL), Readers.ENGINEER, Readers.HEAD);
        return staff;
    }

    private static List<TicketId> paged(
            TicketScope scope, QueueFilter filter, @Nullable Instant until) {
        List<TicketId> found = new ArrayList<>();
        DueItem after = null;
        DueQueue.Page page;
        do {
            page = page(SMALL, scope, filter, until, after, 23);
            page.items().forEach(item -> found.add(item.ticket()));
            after = page.hasNext() ? page.items().getLast() : null;
        } while (after != null);
        return found;
    }

    private static DueQueue.Page page(
            TenantId tenant,
            TicketScope scope,
            QueueFilter filter,
            @Nullable Instant until,
            @Nullable DueItem after,
            int size) {
        return answer(QUEUE.page(tenant, scope, filter, until, after, size));
    }

    private static DueCounts counts(TicketScope scope, QueueFilter filter) {
        return answer(QUEUE.counts(SMALL, scope, filter, MIDDLE, MIDDLE.plus(Duration.ofDays(90))));
    }

    private static DueCounts counted(List<WorkPlace> places) {
        List<WorkPlace> overdue = dueBy(places, MIDDLE.minusNanos(1_000));
        List<WorkPlace> soon = dueBy(places, MIDDLE.plus(Duration.ofDays(90)));
        Instant next =
                places.stream()
                        .filter(place -> !overdue.contains(place))
                        .map(WorkPlace::item)
                        .map(DueItem::dueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new DueCounts(places.size(), overdue.size(), soon.size() - overdue.size(), next);
    }

    private static List<WorkPlace> dueBy(List<WorkPlace> places, Instant until) {
        return places.stream()
                .filter(place -> place.due() != null && !place.due().dueAt().isAfter(until))
                .toList();
    }

    private static List<TicketId> ids(List<WorkPlace> places) {
        return places.stream().map(place -> place.facts().ticket()).toList();
    }

    /** All open ones, in their order. */
    private static List<WorkPlace> places() {
        List<WorkPlace> places = new ArrayList<>();
        answer(
                        Pool.newInstance(NODE.pool)
                                .preparedQuery(
                                        "SELECT "
                                                + WorkPlaceColumns.SELECTED
                                                + " FROM ticket_due WHERE tenant = $1 AND open")
                                .execute(Tuple.of(SMALL.value())))
                .forEach(row -> places.add(WorkPlaceColumns.read(row)));
        places.sort(
                Comparator.comparing((WorkPlace place) -> place.facts().lane())
                        .thenComparing(
                                place -> place.due() == null ? Instant.MAX : place.due().dueAt())
                        .thenComparing(place -> QueueOrder.rank(place.facts().priority()))
                        .thenComparing(place -> place.facts().origin().receivedAt())
                        .thenComparing(place -> place.facts().ticket().toString()));
        return places;
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
