package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    @TempDir static Path directory;

    private String written = "";

    @BeforeEach
    void nameOfWhatIsWritten(TestInfo test) {
        written = test.getDisplayName();
    }

    @Test
    void aKilledDeskFindsItsDataAgain() throws Exception {
        try (var desk = EmbeddedDesk.start(directory)) {
            write(desk.port());
            desk.kill();
        }
        assertThat(postgres().running()).as("PostgreSQL outlives the desk").isTrue();

        assertFoundAgain();
    }

    @Test
    void aKilledPostgresIsStartedAgainUnderTheRunningDesk() throws Exception {
        try (var desk = EmbeddedDesk.start(directory)) {
            write(desk.port());
            killPostgres();

            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() -> assertFound(desk.port()));
        }
    }

    @Test
    void bothKilledFindTheirDataAgain() throws Exception {
        try (var desk = EmbeddedDesk.start(directory)) {
            write(desk.port());
            desk.kill();
        }
        killPostgres();

        assertFoundAgain();
    }

    @Test
    void aSecondDeskIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = EmbeddedDesk.start(directory);
                var second = EmbeddedDesk.start(directory)) {
            assertThat(second.firstLine()).startsWith("DATA_DIRECTORY_IN_USE: another desk");
            assertThat(second.exitCode()).isEqualTo(1);

            write(first.port());
            assertFound(first.port());
        }
    }

    @Test
    void anEndedDeskLeavesNoPostgresBehind() throws Exception {
        try (var desk = EmbeddedDesk.start(directory)) {
            write(desk.port());
        }
        assertThat(PostmasterFile.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void aMakingThatWasCutOffIsBegunAnew(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres.making/base"));
        Files.createSymbolicLink(other.resolve("binaries"), binaries());
        try (var desk = EmbeddedDesk.start(other)) {
            assertThat(desk.firstLine()).startsWith(EmbeddedDesk.READY);
        }
    }

    @Test
    void whyItDidNotStartIsSaid(@TempDir Path other) throws Exception {
        Files.createSymbolicLink(other.resolve("binaries"), binaries());
        EmbeddedDesk.start(other).close();
        Files.writeString(other.resolve("postgres/PG_VERSION"), "17\n");
        try (var desk = EmbeddedDesk.start(other)) {
            assertThat(desk.firstLine())
                    .startsWith("DATABASE_NOT_STARTED: ")
                    .contains("database files are incompatible with server");
        }
    }

    private static Path binaries() throws Exception {
        EmbeddedDesk.start(directory).close();
        return directory.resolve("binaries");
    }

    private void assertFoundAgain() throws Exception {
        try (var desk = EmbeddedDesk.start(directory)) {
            assertFound(desk.port());
        }
    }

    private void write(int port) throws SQLException {
        try (var connection = connect(port);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS line (written text)");
            statement.execute("INSERT INTO line VALUES ('" + written + "')");
        }
    }

    private void assertFound(int port) throws SQLException {
        try (var connection = connect(port);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT FROM line WHERE written = '" + written + "'")) {
            assertThat(found.next()).as("what was written is found").isTrue();
            DatabaseCheck.checkVersion(connection);
            DatabaseCheck.checkDurable(connection);
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE,
                Cluster.USER,
                Cluster.of(EmbeddedDesk.settings(directory)).password());
    }

    private static PostmasterFile postgres() {
        return PostmasterFile.in(directory.resolve("postgres")).orElseThrow();
    }

    private static void killPostgres() {
        ProcessHandle.of(postgres().pid()).orElseThrow().destroyForcibly();
    }
}
