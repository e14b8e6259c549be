package io.ledgerdesk.bench;

import static io.ledgerdesk.kernel.TenantId.MAIN;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.testing.ViewDesk;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.search.Limits;
import io.ledgerdesk.ticket.view.search.SearchResult;
import io.ledgerdesk.ticket.view.search.TicketSearch;
import io.ledgerdesk.ticket.view.search.index.TicketSearchProjection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What searching costs at given sizes of a desk, and what it costs to be found: CPU of PostgreSQL
 * and of this process, which does the rest of the work. The rows are written by the read model
 * itself.
 *
 * <p>Arguments: numbers of tickets, ascending (10000 1000000); then PostgreSQL is a throw-away one.
 */
public final class SearchBench {
    private static final int BATCH = 200;
    private static final int ROUNDS = 60;
    private static final TicketScope STAFF = TicketScope.EVERYTHING;

    private final ViewDesk desk = new ViewDesk(new TicketSearchProjection(Limits.USUAL));
    private final TicketSearch search = new TicketSearch(desk.pool, Limits.USUAL);
    private final SearchBenchTickets tickets = new SearchBenchTickets();
    private final Cpu cpu;

    private SearchBench() {
        long backend =
                ViewDesk.answer(desk.pool.query("SELECT pg_backend_pid()::bigint").execute())
                        .iterator()
                        .next()
                        .getLong(0);
        cpu = Cpu.ofPostgresOf(backend);
    }

    public static void main(String[] sizes) {
        int[] wanted =
                sizes.length == 0
                        ? new int[] {10_000, 1_000_000}
                        : Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray();
        SearchBench bench = new SearchBench();
        for (int size : wanted) {
            bench.grow(size);
            bench.measure(size);
        }
        bench.desk.close();
    }

    private void grow(int size) {
        Cpu.Spent before = cpu.spent();
        int from = tickets.registered();
        while (tickets.registered() < size) {
            desk.apply(MAIN, tickets.next(Math.min(BATCH, size - tickets.registered())));
        }
        Cpu.Spent spent = cpu.spent().since(before);
        int written = size - from;
        System.out.printf(
                "%,d tickets (and a message for every second) to %,d in batches of %d: a ticket"
                        + " PostgreSQL %.1f, here %.1f microseconds of CPU%n",
                written,
                size,
                BATCH,
                spent.postgres().toNanos() / 1_000.0 / written,
                spent.here().toNanos() / 1_000.0 / written);
        ViewDesk.answer(
                        desk.pool
                                .query(
                                        "SELECT relname, pg_relation_size(oid) / 1048576 FROM pg_class"
                                                + " WHERE relname LIKE 'ticket_search%' ORDER BY 2 DESC")
                                .execute())
                .forEach(
                        row -> System.out.printf("  %s %d MB%n", row.getString(0), row.getLong(1)));
    }

    private void measure(int size) {
        Map<String, String> asked = new TreeMap<>(SearchBenchTickets.SEARCHES);
        System.out.printf(
                "%-34s %8s %8s %12s %10s %6s%n",
                "at " + size, "p50 ms", "p95 ms", "PG CPU ms", "CPU here", "found");
        asked.forEach((name, text) -> line(name, STAFF, text));
        line("k requester: every third", TicketScope.ownedBy(new PersonId("p7")), "принтер");
        line("l requester: two words", TicketScope.ownedBy(new PersonId("p7")), "принтер этаж");
    }

    private void line(String name, TicketScope scope, String text) {
        SearchResult found = find(scope, text);
        for (int i = 0; i < ROUNDS; i++) {
            find(scope, text);
        }
        Cpu.Spent before = cpu.spent();
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            find(scope, text);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Cpu.Spent spent = cpu.spent().since(before);
        Arrays.sort(millis);
        System.out.printf(
                "%-34s %8.2f %8.2f %12.2f %10.2f %6d%s%n",
                name,
                millis[ROUNDS / 2],
                millis[ROUNDS * 95 / 100],
                each(spent.postgres()),
                each(spent.here()),
                found.hits().size(),
                found.capped() ? "+" : "");
    }

    private static double each(Duration spent) {
        return spent.toNanos() / 1e6 / ROUNDS;
    }

    private SearchResult find(TicketScope scope, String text) {
        return ViewDesk.answer(search.find(MAIN, scope, text, Long.MAX_VALUE));
    }
}
