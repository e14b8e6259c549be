package io.ledgerdesk.bench.rebuild;

import io.ledgerdesk.bench.Target;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.ticket.view.card.TicketCardProjection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Rebuilds the read models of a generated desk: the card alone, then all of them in one go; beside
 * reading the log alone, reading and opening it, and what PostgreSQL takes to copy as many rows as
 * the log has.
 */
public final class RebuildBench {
    private static final TenantId DESK = TenantId.MAIN;

    private final RebuildBed bed;
    private final Path data;
    private final int rounds;
    private final long events;

    private RebuildBench(RebuildBed bed, Path data, int rounds) {
        this.bed = bed;
        this.data = data;
        this.rounds = rounds;
        this.events = bed.head(DESK);
    }

    /** Arguments: the data directory of a generated desk, rounds (3). */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]).toAbsolutePath().normalize();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (Target target = Target.embedded(data);
                RebuildBed bed = new RebuildBed(target.source(), data)) {
            new RebuildBench(bed, data, rounds).run();
        }
        System.exit(0);
    }

    private void run() {
        System.out.printf("%d events, %d rounds, median%n", events, rounds);
        System.out.printf(
                "%-34s %12s %14s %12s%n", "what", "events/s", "CPU us desk", "PostgreSQL");
        List<String> all = bed.projections().stream().map(Projection::name).toList();
        bed.pretendAllIsShown(DESK);
        // a desk that runs is warm
        bed.rebuild(DESK, all, false);
        measure("rows of the log copied by SQL", () -> bed.copyLog(DESK));
        measure("log read", () -> bed.read(DESK, false));
        measure("log read and opened", () -> bed.read(DESK, true));
        measure("ticket_card folded", () -> folded(List.of(TicketCardProjection.NAME)));
        measure("all read models folded", () -> folded(all));
        long began = System.nanoTime();
        bed.rebuild(DESK, all, false);
        System.out.printf(
                Locale.ROOT,
                "all, with every row compared and found right: %.1f s%n",
                (System.nanoTime() - began) / 1e9);
    }

    /** Seconds of folding, as the rebuild itself tells them; comparing is done but not counted. */
    private double folded(List<String> names) {
        List<Rebuild> ends = bed.rebuild(DESK, names, true);
        long slowest = ends.stream().mapToLong(Rebuild::eventsPerSecond).min().orElseThrow();
        return (double) events / Math.max(1, slowest);
    }

    private void measure(String what, Supplier<Double> seconds) {
        double[] took = new double[rounds];
        double[] desk = new double[rounds];
        double[] postgres = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double deskBefore = Cpu.ofThisProcess();
            double postgresBefore = Cpu.ofPostgres(data);
            took[i] = seconds.get();
            desk[i] = Cpu.ofThisProcess() - deskBefore;
            postgres[i] = Cpu.ofPostgres(data) - postgresBefore;
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %12.0f %14.1f %12.1f%n",
                what,
                events / median(took),
                median(desk) / events * 1e6,
                median(postgres) / events * 1e6);
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
