package io.ledgerdesk.bench.reach;

import static io.ledgerdesk.kernel.TenantId.MAIN;

import io.ledgerdesk.servicelevel.view.due.DueCounts;
import io.ledgerdesk.servicelevel.view.due.DueFilters;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.servicelevel.view.due.DueQueue;
import io.ledgerdesk.servicelevel.view.due.ManyDue;
import io.ledgerdesk.testing.Readers;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.queue.place.QueueFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long two pages of 50 of a queue in the order of what is due take, for each kind of staff and
 * filter, at two sizes of a desk of which a quarter is open; and what a place costs whoever writes.
 *
 * <p>Arguments: two numbers of tickets (40000 1000000); PostgreSQL is a throw-away one.
 */
public final class DueBench {
    private static final int ROUNDS = 7;
    private static final int PAGES = 10;
    private static final int PAGE = 50;
    private static final int WRITTEN = 2_000;
    private static final double BOUND = 1.5;
    private static final Instant SOON = Instant.parse("2026-01-08T00:00:00Z");

    private DueBench() {}

    private record Desk(TestNode node, Pool pool, DueQueue queue) {}

    public static void main(String[] sizes) {
        int small = sizes.length < 2 ? 40_000 : Integer.parseInt(sizes[0]);
        int large = sizes.length < 2 ? 1_000_000 : Integer.parseInt(sizes[1]);
        List<Desk> desks = IntStream.of(small, large).mapToObj(DueBench::desk).toList();
        System.out.printf("%-58s %10s %10s %6s%n", "reader, filter", small, large, "ratio");
        double worst = 0;
        for (Map.Entry<String, TicketScope> reader : Readers.all().entrySet()) {
            if (reader.getValue().ofRequester()) {
                continue;
            }
            for (Map.Entry<String, QueueFilter> filter : DueFilters.all().entrySet()) {
                if (DueFilters.crosses(reader.getValue(), filter.getValue())) {
                    continue;
                }
                worst = Math.max(worst, pages(desks, reader, filter, null));
            }
            worst = Math.max(worst, pages(desks, reader, Map.entry("soon", QueueFilter.ANY), SOON));
        }
        System.out.printf(
                "the worst ratio is %.2f: at most %.1f %s%n",
                worst, BOUND, worst <= BOUND ? "holds" : "does not hold");
        double[] counts = inTurns(desks, DueBench::counts);
        System.out.printf("counts of all that is open: %.2f, %.2f ms%n", counts[0], counts[1]);
        writing(desks.getLast());
        desks.forEach(desk -> desk.node().close());
    }

    private static Desk desk(int tickets) {
        TestDatabase database = TestDatabase.create();
        ManyDue.fill(database, MAIN, tickets);
        ManyDue.analyze(database);
        TestNode node = new TestNode(database, List.of());
        Pool pool = Pool.newInstance(node.pool);
        return new Desk(node, pool, new DueQueue(pool));
    }

    private static double pages(
            List<Desk> desks,
            Map.Entry<String, TicketScope> reader,
            Map.Entry<String, QueueFilter> filter,
            @Nullable Instant until) {
        double[] millis =
                inTurns(desks, desk -> two(desk, reader.getValue(), filter.getValue(), until));
        System.out.printf(
                "%-58s %7.2f ms %7.2f ms %6.2f%n",
                reader.getKey() + ", " + filter.getKey(),
                millis[0],
                millis[1],
                millis[1] / millis[0]);
        return millis[1] / millis[0];
    }

    /** The first page and the one behind it. */
    private static int two(
            Desk desk, TicketScope scope, QueueFilter filter, @Nullable Instant until) {
        DueQueue.Page first = page(desk, scope, filter, until, null);
        return first.hasNext()
                ? page(desk, scope, filter, until, first.items().getLast()).items().size()
                : first.items().size();
    }

    private static DueQueue.Page page(
            Desk desk,
            TicketScope scope,
            QueueFilter filter,
            @Nullable Instant until,
            @Nullable DueItem after) {
        return answer(desk.queue().page(MAIN, scope, filter, until, after, PAGE));
    }

    private static DueCounts counts(Desk desk) {
        return answer(
                desk.queue()
                        .counts(
                                MAIN,
                                TicketScope.EVERYTHING,
                                QueueFilter.ANY,
                                SOON,
                                SOON.plusSeconds(3_600)));
    }

    /** The best of the rounds at each desk, in milliseconds: neighbours only add. */
    private static double[] inTurns(List<Desk> desks, Consumer<Desk> work) {
        double[][] rounds = new double[desks.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < desks.size(); i++) {
                long begun = System.nanoTime();
                for (int page = 0; page < PAGES; page++) {
                    work.accept(desks.get(i));
                }
                if (round >= 0) {
                    rounds[i][round] = (System.nanoTime() - begun) / 1e6 / PAGES;
                }
            }
        }
        return Arrays.stream(rounds)
                .mapToDouble(round -> Arrays.stream(round).min().orElseThrow())
                .toArray();
    }

    /** Of new tickets, as they come in: nobody's, of no group, due. */
    private static void writing(Desk desk) {
        sql(desk, "ALTER TABLE ticket_due SET LOGGED");
        double with = insert(desk, 0);
        sql(
                desk,
                "DROP INDEX ticket_due_queue, ticket_due_line, ticket_due_group, ticket_due_agent");
        double without = insert(desk, ROUNDS);
        System.out.printf(
                "a place written: %.1f microseconds, %.1f without the indexes of queues%n",
                with, without);
    }

    private static double insert(Desk desk, int done) {
        double[] micros = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            sql(
                    desk,
                    """
                    INSERT INTO ticket_due SELECT tenant, gen_random_uuid(), true, 'NEW', 1, 1, '', '',
                        true, priority, priority_rank, vip, kind, requester_id, company_id, shared,
                        received_at, number_value, since, due_at + interval '1 day', target
                    FROM ticket_due WHERE tenant = '%s' AND number_value BETWEEN %d AND %d
                    """
                            .formatted(MAIN, (done + i) * WRITTEN + 1, (done + i + 1) * WRITTEN));
            micros[i] = (System.nanoTime() - begun) / 1e3 / WRITTEN;
        }
        return Arrays.stream(micros).min().orElseThrow();
    }

    private static void sql(Desk desk, String sql) {
        answer(desk.pool().query(sql).execute());
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofMinutes(2));
    }
}
