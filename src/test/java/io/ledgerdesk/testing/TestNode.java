package io.ledgerdesk.testing;

import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.eventstore.pg.EventStoreSettings;
import io.ledgerdesk.platform.eventstore.pg.PgEventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.eventstore.wire.JsonEventCodec;
import io.ledgerdesk.platform.eventstore.wire.Upcaster;
import io.ledgerdesk.platform.vault.MasterKeySettings;
import io.ledgerdesk.platform.vault.OpenVault;
import io.ledgerdesk.platform.vault.PgVault;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.wiring.ServiceLevelUpcasters;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.wiring.ViewUpcasters;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ledger's parts as one node of the desk holds them, without Quarkus; several may share a
 * database.
 */
public final class TestNode implements AutoCloseable {
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public final Vertx vertx = Vertx.vertx();
    public final PgConnectOptions connectOptions;
    public final Pool pool;
    public final PgEventLog log;
    public final OpenVault open;
    public final PgVault vault;
    public final EventCodec codec;

    public TestNode(TestDatabase database, List<CommandModule<?, ?, ?>> modules) {
        connectOptions = database.connectOptions();
        pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(8))
                        .connectingTo(database.connectOptions())
                        .using(vertx)
                        .build();
        log = new PgEventLog(vertx, pool, EventStoreSettings.defaults()).start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        open =
                OpenVault.open(
                        source,
                        new MasterKeySettings(
                                Optional.of(MASTER_KEY),
                                Optional.empty(),
                                Path.of("target"),
                                List.of()));
        vault =
                new PgVault(
                        pool,
                        open.keys(),
                        new PgVault.Limits(
                                10_000, Duration.ofSeconds(60), Duration.ofMillis(250), 10_000));
        codec =
                new JsonEventCodec(
                        new EventRegistry(
                                modules.stream().map(CommandModule::event).toList(),
                                upcasters(modules)),
                        vault);
    }

    private static List<Upcaster> upcasters(List<CommandModule<?, ?, ?>> modules) {
        return modules.stream().map(CommandModule::event).flatMap(TestNode::upcasters).toList();
    }

    private static Stream<Upcaster> upcasters(Class<?> events) {
        if (events == TicketEvent.class) {
            return TicketUpcasters.ALL.stream();
        }
        if (events == ViewEvent.class) {
            return ViewUpcasters.ALL.stream();
        }
        return events == ClockEvent.class ? ServiceLevelUpcasters.ALL.stream() : Stream.of();
    }

    @Override
    public void close() {
        log.close();
        pool.close().andThen(closed -> vertx.close());
    }
}
