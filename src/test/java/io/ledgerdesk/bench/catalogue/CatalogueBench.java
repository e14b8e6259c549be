package io.ledgerdesk.bench.catalogue;

import static io.ledgerdesk.testing.CardNode.answer;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.AgreementCommand.ChangeAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.DefineAgreement;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.view.CataloguePages;
import io.ledgerdesk.catalogue.view.DeskBooks;
import io.ledgerdesk.catalogue.wiring.CatalogueModule;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.workplace.MovableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What one change of a large catalogue costs, and how long a desk reads it when it starts.
 *
 * <p>Arguments: numbers of agreements (1000 5000 20000). Leaves with 1 if a change that is decided
 * on what the node remembers, or on what another node wrote since, takes longer than it may.
 */
public final class CatalogueBench {
    private static final int ROUNDS = 60;
    private static final double BOUND = 20;

    private CatalogueBench() {}

    public static void main(String[] sizes) {
        int[] agreements =
                sizes.length == 0
                        ? new int[] {1_000, 5_000, 20_000}
                        : Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray();
        boolean flat = true;
        for (int size : agreements) {
            flat &= run(size);
        }
        System.exit(flat ? 0 : 1);
    }

    private static boolean run(int size) {
        TenantId desk = new TenantId("large" + size);
        CommandModule<?, ?, ?> module = CatalogueModule.of(ExampleCatalogue.ROOMY);
        MovableClock clock = new MovableClock();
        TestDatabase database = TestDatabase.create();
        LargeCatalogue.fill(database, desk, size);
        try (TicketNode here = new TicketNode(database, clock, List.of(module));
                TicketNode there = new TicketNode(database, clock, List.of(module))) {
            long begin = System.nanoTime();
            change(here, desk, 0);
            double first = millis(begin);
            change(there, desk, 1);
            double define =
                    median(i ->
                            LargeCatalogue.send(
                                    here,
                                    desk,
                                    new DefineAgreement(
                                            LargeCatalogue.id(size + i),
                                            LargeCatalogue.content(size + i))));
            double change = median(i -> change(here, desk, i));
            double refused =
                    median(i ->
                            LargeCatalogue.send(
                                    here, desk, new RetireAgreement(LargeCatalogue.id(-1))));
            double turns = median(i -> change(i % 2 == 0 ? here : there, desk, i));
            System.out.printf(
                    "%6d agreements: first command %.0f ms, then define %.1f, change %.1f, refused"
                            + " %.1f, in turns with another node %.1f ms%n",
                    size, first, define, change, refused, turns);
            start(here, desk, clock);
            return Math.max(Math.max(define, change), Math.max(refused, turns)) <= BOUND;
        }
    }

    private static void start(TicketNode node, TenantId desk, MovableClock clock) {
        CataloguePages pages = new CataloguePages(node.node.log, node.node.codec, 200);
        double cold =
                median(
                        i -> answer(new DeskBooks(pages, clock, 10, Duration.ofHours(1)).of(desk)),
                        5);
        long before = used();
        DeskBooks books = new DeskBooks(pages, clock, 10, Duration.ofHours(1));
        CatalogueBook book = answer(books.of(desk));
        long bytes = used() - before;
        double warm = median(i -> answer(books.of(desk)));
        System.out.printf(
                "       read at start %.0f ms, asked for again %.3f ms, %.1f MB in memory (%d kinds)%n",
                cold, warm, bytes / 1e6, book.entries().size());
    }

    private static void change(TicketNode node, TenantId desk, int round) {
        AgreementContent content = LargeCatalogue.content(7);
        List<Integer> warnings = List.of(1 + round % 90);
        LargeCatalogue.send(
                node,
                desk,
                new ChangeAgreement(
                        LargeCatalogue.id(7),
                        ExampleCatalogue.with(content, content.penalties(), warnings)));
    }

    private static double median(IntConsumer once) {
        return median(once, ROUNDS);
    }

    private static double median(IntConsumer once, int rounds) {
        double[] taken = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            once.accept(i);
            taken[i] = millis(begin);
        }
        Arrays.sort(taken);
        return taken[rounds / 2];
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
