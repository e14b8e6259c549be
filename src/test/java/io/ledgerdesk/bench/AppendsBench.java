package io.ledgerdesk.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.Appends;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.pg.EventStoreSettings;
import io.ledgerdesk.platform.eventstore.pg.Node;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Appends a second through the event log, one event each on a condition of its own, beside
 * single-row inserts of the same payload by as many plain clients with a connection each. Durable
 * on both sides.
 */
public final class AppendsBench {
    private static final int PAYLOAD_BYTES = 400;
    private static final String PAYLOAD = "x".repeat(PAYLOAD_BYTES);
    private static final String IN_FLIGHT = "1,16,64,256";
    private static final String INSERT = "INSERT INTO plain (id, payload) VALUES ($1, $2)";

    private final PgConnectOptions options;
    private final Node node;
    private final double seconds;
    private final int rounds;
    private final int[] inFlight;

    private AppendsBench(PgConnectOptions options, double seconds, int rounds, int[] inFlight) {
        this.options = options;
        this.node =
                Node.on(
                        options,
                        new EventStoreSettings(
                                256,
                                8 << 20,
                                Integer.getInteger("inflight", 2),
                                10000,
                                50000,
                                64,
                                java.time.Duration.ofSeconds(1),
                                java.time.Duration.ofMillis(200),
                                java.time.Duration.ofSeconds(30),
                                1000));
        this.seconds = seconds;
        this.rounds = rounds;
        this.inFlight = inFlight;
    }

    /** Arguments: seconds a round (3), rounds (3), appends in flight (1,16,64,256). */
    public static void main(String[] args) throws Exception {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 3;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int[] inFlight =
                Stream.of((args.length > 2 ? args[2] : IN_FLIGHT).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("max_wal_size", "4GB")
                        .start()) {
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
            PgConnectOptions options =
                    new PgConnectOptions()
                            .setHost("localhost")
                            .setPort(postgres.getPort())
                            .setDatabase("postgres")
                            .setUser("postgres")
                            .setPassword("postgres")
                            .setCachePreparedStatements(true);
            new AppendsBench(options, seconds, rounds, inFlight).run();
        }
    }

    private void run() {
        System.out.println("durability: " + durability());
        sql("CREATE TABLE plain (id uuid PRIMARY KEY, payload bytea NOT NULL)");
        log(64, Math.max(10, seconds));
        System.out.printf(
                "payload %d bytes, %d rounds of %.1f s each, median%n",
                PAYLOAD_BYTES, rounds, seconds);
        System.out.printf("%10s %12s %12s %8s%n", "in flight", "appends/s", "inserts/s", "ratio");
        for (int clients : inFlight) {
            measure(clients);
        }
        node.close();
    }

    private void measure(int atOnce) {
        List<PgConnection> clients =
                IntStream.range(0, atOnce)
                        .mapToObj(i -> await(PgConnection.connect(node.vertx(), options)))
                        .toList();
        plain(clients, seconds / 2);
        log(atOnce, seconds / 2);
        double[] appends = new double[rounds];
        double[] inserts = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            appends[round] = log(atOnce, seconds);
            inserts[round] = plain(clients, seconds);
        }
        clients.forEach(client -> await(client.close()));
        double append = median(appends);
        double insert = median(inserts);
        System.out.printf("%10d %12.0f %12.0f %8.2f%n", atOnce, append, insert, append / insert);
    }

    private double log(int inFlight, double length) {
        return ClosedLoop.run(inFlight, length, client -> append());
    }

    private Future<AppendOutcome> append() {
        UUID id = UuidCreator.getTimeOrderedEpochFast();
        Tag own = Appends.ticket(id.toString());
        Promise<AppendOutcome> answer = Promise.promise();
        node.log()
                .append(
                        Appends.onlyIf(
                                TenantId.MAIN,
                                EventCriteria.tagged(own),
                                0,
                                Appends.event(id, "ticket.TicketRegistered", PAYLOAD, own)))
                .subscribe()
                .with(answer::complete, answer::fail);
        return answer.future();
    }

    private double plain(List<PgConnection> clients, double length) {
        Buffer payload = Buffer.buffer(PAYLOAD);
        return ClosedLoop.run(
                clients.size(),
                length,
                client ->
                        clients.get(client)
                                .preparedQuery(INSERT)
                                .execute(Tuple.of(UuidCreator.getTimeOrderedEpochFast(), payload)));
    }

    private String durability() {
        Row row =
                sql("SELECT current_setting('fsync'), current_setting('synchronous_commit'),"
                                + " current_setting('server_version')")
                        .iterator()
                        .next();
        if (!row.getString(0).equals("on") || !row.getString(1).equals("on")) {
            throw new IllegalStateException("not durable");
        }
        return "fsync=on synchronous_commit=on, PostgreSQL " + row.getString(2);
    }

    private RowSet<Row> sql(String sql) {
        return await(node.pool().query(sql).execute());
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        System.out.println("    " + Arrays.toString(values));
        return sorted[sorted.length / 2];
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
