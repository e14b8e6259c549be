package io.ledgerdesk.bench.generate;

import io.ledgerdesk.bench.Target;
import io.ledgerdesk.bench.generate.life.Backlog;
import io.ledgerdesk.bench.generate.life.Order;
import io.ledgerdesk.bench.generate.life.Years;
import io.ledgerdesk.bench.rebuild.RebuildBed;
import io.ledgerdesk.platform.eventstore.wire.DecidedEvent;
import io.ledgerdesk.ticket.wiring.TicketModules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a desk of any size; started by {@code bench/generate}. */
public final class GenerateDesk {
    private static final String USAGE =
            """
            Makes a desk of any size: two years of tickets, written through the desk's own rules,
            encryption and event log, and its read models.

              bench/generate --tickets 10000 --data DIR [--seed 1] [--until 2026-01-01T00:00:00Z]
                  [--open yes] [--jdbc-url jdbc:postgresql://host:port/db --user USER --password PASSWORD]

            DIR is the desk's data directory (ledgerdesk.data-directory): its own PostgreSQL and
            the master key go there, and where a JDBC URL is given the master key alone. The same
            seed makes the same desk but for ciphertexts; --until is when its two years end, by
            default the last midnight (UTC). With --open yes the tickets are open ones of the last
            day, all under one agreement, and a quarter as many that came to their end.
            """;
    private static final List<String> KNOWN =
            List.of("tickets", "data", "seed", "until", "open", "jdbc-url", "user", "password");

    private GenerateDesk() {}

    /** See the usage. */
    public static void main(String[] args) throws Exception {
        try {
            Map<String, String> options = options(args);
            Order order = order(options);
            Path data =
                    Path.of(System.getProperty("ledgerdesk.bench.from", ""))
                            .resolve(required(options, "data"));
            String url = options.get("jdbc-url");
            try (Target target =
                    url == null
                            ? Target.embedded(data)
                            : Target.at(
                                    url,
                                    required(options, "user"),
                                    required(options, "password"),
                                    data)) {
                generate(order, "yes".equals(options.get("open")), target);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        }
        System.exit(0);
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!KNOWN.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException("not understood: " + args[i]);
            }
            options.put(name, args[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("missing: --" + name);
        }
        return value;
    }

    private static Order order(Map<String, String> options) {
        String until = options.get("until");
        return new Order(
                Integer.parseInt(required(options, "tickets")),
                Long.parseLong(options.getOrDefault("seed", "1")),
                until == null
                        ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS)
                        : Instant.parse(until));
    }

    private static void generate(Order order, boolean open, Target target) throws Exception {
        System.out.printf(
                "%d tickets, seed %d, until %s, into %s%n",
                order.tickets(), order.seed(), order.until(), target.name());
        Years years = new Years(TicketModules.asConfiguredByDefault(), order);
        Backlog backlog = new Backlog(TicketModules.asConfiguredByDefault(), order);
        try (Ledger ledger = new Ledger(Years.DESK, target.vault(), target.connection())) {
            if (ledger.head() > 0) {
                throw new IllegalArgumentException(
                        "the log holds "
                                + ledger.head()
                                + " events already: take an empty database");
            }
            target.nextNumber(Years.DESK.value(), 2L * order.tickets());
            long began = System.nanoTime();
            Progress progress = new Progress(ledger);
            Consumer<List<DecidedEvent>> writing =
                    events -> {
                        ledger.write(events);
                        progress.look();
                    };
            if (open) {
                System.out.println(backlog.pass(writing) + " tickets");
            } else {
                years.pass(writing);
            }
            ledger.flush();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            target.tidy();
            long tidied = System.nanoTime() - began - took.toNanos();
            if (!open) {
                System.out.println("states: " + years.states());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d events (%.1f a ticket), payload %.1f MB, database %.1f MB%n"
                            + "%.1f s, %.0f events/s; %.1f s to vacuum and analyse%n",
                    ledger.events(),
                    (double) ledger.events() / order.tickets(),
                    ledger.bytes() / 1e6,
                    target.size() / 1e6,
                    took.toMillis() / 1e3,
                    ledger.events() * 1e3 / took.toMillis(),
                    tidied / 1e9);
        }
        build(target);
    }

    /** What a desk would do when it starts, but all at once. */
    private static void build(Target target) throws Exception {
        try (RebuildBed bed = new RebuildBed(target.source(), target.data())) {
            long began = System.nanoTime();
            bed.build(Years.DESK);
            double took = (System.nanoTime() - began) / 1e9;
            target.tidy();
            System.out.printf(
                    Locale.ROOT,
                    "read models built in %.1f s, %.0f events/s, each row compared; database"
                            + " %.1f MB%n",
                    took,
                    bed.head(Years.DESK) / took,
                    target.size() / 1e6);
        }
    }

    /** A line now and then while it goes on. */
    private static final class Progress {
        private static final long EVERY = Duration.ofSeconds(10).toNanos();
        private final Ledger ledger;
        private long said = System.nanoTime();
        private long events;

        Progress(Ledger ledger) {
            this.ledger = ledger;
        }

        void look() {
            long now = System.nanoTime();
            if (now - said > EVERY) {
                System.out.printf(
                        Locale.ROOT,
                        "%d events, %.0f a second%n",
                        ledger.events(),
                        (ledger.events() - events) * 1e9 / (now - said));
                said = now;
                events = ledger.events();
            }
        }
    }
}
