package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class DatabaseCheckIT {
    private final DatabaseCheck check = new DatabaseCheck(false, Optional.empty());

    @Test
    void aDatabaseOfThisVersionPasses() {
        assertThatCode(() -> check.customize(configuration(TestDatabase.create())))
                .doesNotThrowAnyException();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO flyway_schema_history
                    VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'x', now(), 1, true)\
                    """);
        }

        assertThatThrownBy(() -> check.customize(configuration(database)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("DATABASE_NEWER: ")
                .hasMessageContaining("99");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        FluentConfiguration nowhere =
                Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:1/none", "me", "");

        assertThatThrownBy(() -> check.customize(nowhere))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("DATABASE_UNREACHABLE: ");
    }

    @Test
    void theEmbeddedDatabaseMustBeDurable() {
        // the throw-away server of the tests is not
        DatabaseCheck embedded = new DatabaseCheck(true, Optional.empty());

        assertThatThrownBy(() -> embedded.customize(configuration(TestDatabase.create())))
                .hasMessageStartingWith("DATABASE_NOT_DURABLE: ");
    }

    @Test
    void whatKeptTheDatabaseFromStartingIsSaidInItsOwnWords() {
        DatabaseCheck failed = new DatabaseCheck(true, Optional.of("DATA_DIRECTORY_IN_USE: x"));

        assertThatThrownBy(() -> failed.customize(Flyway.configure()))
                .isInstanceOf(Fault.class)
                .hasMessage("DATA_DIRECTORY_IN_USE: x");
    }

    private static FluentConfiguration configuration(TestDatabase database) {
        return Flyway.configure().dataSource(database.jdbcUrl(), "postgres", "postgres");
    }
}
