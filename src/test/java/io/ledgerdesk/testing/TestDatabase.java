package io.ledgerdesk.testing;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A migrated database; a fresh one on a throw-away PostgreSQL that all tests of a JVM share, unless
 * it is made {@link #of} another.
 *
 * @param port on this machine
 */
public record TestDatabase(String name, int port, String user, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new database with all migrations run: a copy of one that ran them. */
    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        make(Server.POSTGRES, name + " TEMPLATE " + Server.MIGRATED);
        return on(Server.POSTGRES, name);
    }

    /** The given database with all migrations run. */
    public static TestDatabase of(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user, database.password)
                .load()
                .migrate();
        return database;
    }

    private static TestDatabase on(EmbeddedPostgres server, String name) {
        return new TestDatabase(name, server.getPort(), "postgres", "postgres");
    }

    private static void make(EmbeddedPostgres server, String what) {
        try (Connection connection = on(server, "postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + what);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port, name, user, password);
    }

    public Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public PgConnectOptions connectOptions() {
        return new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase(name)
                .setUser(user)
                .setPassword(password)
                .setCachePreparedStatements(true);
    }

    private static final class Server {
        static final String MIGRATED = "migrated";
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .start();
                make(server, MIGRATED);
                of(on(server, MIGRATED));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
