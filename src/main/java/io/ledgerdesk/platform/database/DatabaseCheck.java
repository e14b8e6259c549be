package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * What every database has to pass before a migration touches it. Whatever is wrong ends the start
 * with one line that says what to do.
 */
@Singleton
public class DatabaseCheck implements FlywayConfigurationCustomizer {
    /** Set when the desk runs on the embedded PostgreSQL. */
    static final String EMBEDDED = "ledgerdesk.database.embedded";

    /** What kept the configuration from naming a database. */
    static final String FAULT = "ledgerdesk.database.fault";

    private static final int OLDEST_SERVER = 15;
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final boolean embedded;
    private final Optional<String> fault;

    @Inject
    DatabaseCheck(
            @ConfigProperty(name = EMBEDDED, defaultValue = "false") boolean embedded,
            @ConfigProperty(name = FAULT) Optional<String> fault) {
        this.embedded = embedded;
        this.fault = fault;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        fault.ifPresent(DatabaseCheck::raise);
        checkServer(configuration);
        checkMigrations(configuration);
    }

    private static void raise(String message) {
        int colon = message.indexOf(": ");
        throw new Fault(message.substring(0, colon), message.substring(colon + 2));
    }

    private void checkServer(FluentConfiguration configuration) {
        try (Connection connection = configuration.getDataSource().getConnection()) {
            checkVersion(connection);
            if (embedded) {
                checkDurable(connection);
            }
        } catch (SQLException e) {
            throw new Fault(
                    "DATABASE_UNREACHABLE",
                    "the database cannot be used: %s Check that it runs, and quarkus.datasource.jdbc.url, .reactive.url, .username and .password."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    static void checkVersion(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_SERVER) {
            throw new Fault(
                    "DATABASE_TOO_OLD",
                    "this is PostgreSQL %d; the desk needs %d or newer. Upgrade the server or use another."
                            .formatted(major, OLDEST_SERVER));
        }
    }

    static void checkDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new Fault(
                                "DATABASE_NOT_DURABLE",
                                "%s is %s: what the desk has answered could be lost. Remove it from the postgresql.conf in the data directory."
                                        .formatted(setting, shown.getString(1)));
                    }
                }
            }
        }
    }

    static void checkMigrations(FluentConfiguration configuration) {
        MigrationInfo[] known;
        try {
            known = new Flyway(configuration).info().all();
        } catch (FlywayException e) {
            throw new Fault(
                    "DATABASE_UNREADABLE",
                    "the database's schema history cannot be read: %s".formatted(e.getMessage()),
                    e);
        }
        Stream.of(known)
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .findFirst()
                .ifPresent(migration -> {
                    throw new Fault(
                            "DATABASE_NEWER",
                            "the database was used by a newer desk (its schema is at %s, which this one does not know). Start that version or a newer one; nothing was changed."
                                    .formatted(migration.getVersion()));
                });
    }
}
