package io.ledgerdesk.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.platform.database.EmbeddedServer;
import io.ledgerdesk.platform.database.EmbeddedSettings;
import io.ledgerdesk.platform.eventstore.wire.EventRegistry;
import io.ledgerdesk.platform.vault.MasterKeySettings;
import io.ledgerdesk.platform.vault.OpenVault;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.wiring.TicketUpcasters;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database to fill, migrated as the desk does it, with the master key where the desk looks for
 * it.
 *
 * @param server the embedded one, while it is ours to stop
 */
public record Target(PGSimpleDataSource source, Path data, @Nullable EmbeddedServer server)
        implements AutoCloseable {

    /** A data directory with the desk's own PostgreSQL in it, made where there is none. */
    public static Target embedded(Path data) throws IOException {
        Path home = data.toAbsolutePath().normalize();
        EmbeddedServer server =
                EmbeddedServer.start(new EmbeddedSettings(home, false, 0, Duration.ofMinutes(5)));
        String password = Files.readString(home.resolve("postgres.password"), UTF_8).strip();
        return of(server.jdbcUrl(), "ledgerdesk", password, home, server);
    }

    /**
     * Any other PostgreSQL.
     *
     * @param data where the desk that will use it keeps its master key
     */
    public static Target at(String jdbcUrl, String user, String password, Path data) {
        return of(jdbcUrl, user, password, data.toAbsolutePath().normalize(), null);
    }

    private static Target of(
            String url, String user, String password, Path data, @Nullable EmbeddedServer server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        Flyway.configure().dataSource(source).load().migrate();
        return new Target(source, data, server);
    }

    /** What lies in the log of a made desk. */
    public static EventRegistry events() {
        return new EventRegistry(
                List.of(TicketEvent.class, CatalogueEvent.class), TicketUpcasters.ALL);
    }

    public OpenVault vault() {
        return OpenVault.open(
                source, new MasterKeySettings(Optional.empty(), Optional.empty(), data, List.of()));
    }

    /** Where it is, for people. */
    public String name() {
        return server == null ? url().getHost() + url().getPath() : data.toString();
    }

    private URI url() {
        return URI.create(source.getURL().substring("jdbc:".length()));
    }

    public PgConnectOptions connection() {
        URI url = url();
        return new PgConnectOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? 5432 : url.getPort())
                .setDatabase(url.getPath().substring(1))
                .setUser(source.getUser())
                .setPassword(source.getPassword());
    }

    /** The next ticket of the desk gets this number. */
    public void nextNumber(String tenant, long next) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement =
                        connection.prepareStatement(
                                "INSERT INTO ticket_number (tenant, next_number) VALUES (?, ?)"
                                        + " ON CONFLICT (tenant) DO UPDATE"
                                        + " SET next_number = excluded.next_number")) {
            statement.setString(1, tenant);
            statement.setLong(2, next);
            statement.executeUpdate();
        }
    }

    /** So that no autovacuum has to do it while somebody measures. */
    public void tidy() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    /** Bytes that the database takes on disk. */
    public long size() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet size =
                        statement.executeQuery("SELECT pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
