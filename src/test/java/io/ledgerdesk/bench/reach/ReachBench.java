package io.ledgerdesk.bench.reach;

import static io.ledgerdesk.kernel.TenantId.MAIN;

import io.ledgerdesk.testing.ManyTickets;
import io.ledgerdesk.testing.Readers;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketFilter;
import io.ledgerdesk.ticket.view.card.TicketOrder;
import io.ledgerdesk.ticket.view.card.TicketPage;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long a page of 50 takes for each kind of reader, in each order, at two sizes of a desk; and
 * what the indexes behind it cost whoever writes.
 *
 * <p>Arguments: two numbers of tickets (2000 200000); then PostgreSQL is a throw-away one.
 */
public final class ReachBench {
    private static final int ROUNDS = 9;
    private static final int PAGES = 20;
    private static final int PAGE = 50;
    private static final int WRITTEN = 2_000;

    /** How many times as long a page may take on the large desk. */
    private static final double BOUND = 1.5;

    private ReachBench() {}

    /** One desk and what reads it. */
    private record Desk(TestNode node, Pool pool, TicketCards cards) {}

    public static void main(String[] sizes) {
        int small = sizes.length < 2 ? 2_000 : Integer.parseInt(sizes[0]);
        int large = sizes.length < 2 ? 200_000 : Integer.parseInt(sizes[1]);
        run(small, large);
    }

    private static void run(int small, int large) {
        List<Desk> desks = List.of(desk(small), desk(large));
        System.out.printf(
                "%-34s %-12s %7s %10s %10s %6s%n",
                "reader", "order", "tickets", small, large, "ratio");
        double worst = 0;
        for (var reader : Readers.all().entrySet()) {
            for (TicketOrder.Field field : TicketOrder.Field.values()) {
                TicketOrder order = new TicketOrder(field, TicketOrder.Direction.DESCENDING);
                String tickets = tickets(desks, reader.getValue(), order);
                double[] millis = inTurns(desks, reader.getValue(), order);
                worst = Math.max(worst, millis[1] / millis[0]);
                System.out.printf(
                        "%-34s %-12s %7s %7.2f ms %7.2f ms %6.2f%n",
                        reader.getKey(),
                        field,
                        tickets,
                        millis[0],
                        millis[1],
                        millis[1] / millis[0]);
            }
        }
        System.out.printf(
                "the worst ratio is %.2f: at most %.1f %s%n",
                worst, BOUND, worst <= BOUND ? "holds" : "does not hold");
        writing(desks.getLast());
        desks.forEach(desk -> desk.node().close());
    }

    private static Desk desk(int tickets) {
        TestDatabase database = TestDatabase.create();
        ManyTickets.fill(database, MAIN, tickets);
        ManyTickets.analyze(database);
        TestNode node = new TestNode(database, List.of());
        Pool pool = Pool.newInstance(node.pool);
        return new Desk(node, pool, new TicketCards(pool, node.log, node.codec));
    }

    /** How many are on the page: a page of few is no measure for a full one. */
    private static String tickets(List<Desk> desks, TicketScope scope, TicketOrder order) {
        return desks.stream()
                .map(desk -> page(desk, scope, order).cards().size())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }

    /** The best of the rounds at each desk, in milliseconds for a page: neighbours only add. */
    private static double[] inTurns(List<Desk> desks, TicketScope scope, TicketOrder order) {
        double[][] rounds = new double[desks.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < desks.size(); i++) {
                double millis = pages(desks.get(i), scope, order);
                if (round >= 0) {
                    rounds[i][round] = millis;
                }
            }
        }
        return Arrays.stream(rounds)
                .mapToDouble(round -> Arrays.stream(round).min().orElseThrow())
                .toArray();
    }

    private static double pages(Desk desk, TicketScope scope, TicketOrder order) {
        long begun = System.nanoTime();
        for (int i = 0; i < PAGES; i++) {
            page(desk, scope, order);
        }
        return (System.nanoTime() - begun) / 1e6 / PAGES;
    }

    private static TicketPage page(Desk desk, TicketScope scope, TicketOrder order) {
        var request = TicketPage.Request.first(PAGE, null);
        return answer(desk.cards().page(MAIN, scope, TicketFilter.ANY, order, request));
    }

    private static void writing(Desk desk) {
        update(desk);
        double with = update(desk);
        sql(
                desk,
                """
                DO $$ DECLARE name text; BEGIN
                  FOR name IN SELECT indexname FROM pg_indexes WHERE tablename = 'ticket_card'
                      AND indexname ~ '(company|line|shared|group_|agent_)' LOOP
                    EXECUTE 'DROP INDEX ' || name;
                  END LOOP;
                END $$
                """);
        double without = update(desk);
        System.out.printf(
                "a card written again: %.1f microseconds, %.1f without the indexes of reaches%n",
                with, without);
    }

    private static double update(Desk desk) {
        double[] micros = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            sql(
                    desk,
                    ("UPDATE ticket_card SET updated_at = updated_at + interval '1 second',"
                                    + " requester_updated_at = requester_updated_at + interval '1"
                                    + " second' WHERE number_value BETWEEN %d AND %d")
                            .formatted(i * WRITTEN, (i + 1) * WRITTEN - 1));
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
