package io.ledgerdesk.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class OpenVaultIT {
    private static final String FIRST = MasterKey.generate();
    private static final String SECOND = MasterKey.generate();

    private final TestDatabase database = TestDatabase.create();
    @TempDir Path directory;

    @Test
    void withoutAConfiguredKeyOneIsMadeAndFoundAgain() throws IOException {
        OpenVault made = OpenVault.open(source(), unconfigured());
        OpenVault again = OpenVault.open(source(), unconfigured());

        Path file = directory.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(again.keys().current().id()).isEqualTo(made.keys().current().id());
        assertThat(again.inputHash().of("x")).isEqualTo(made.inputHash().of("x")).hasSize(32);
    }

    @Test
    void noNewKeyIsMadeForADatabaseThatHasOne() throws IOException {
        OpenVault.open(source(), unconfigured());
        Files.delete(directory.resolve("master.key"));

        assertThatThrownBy(() -> OpenVault.open(source(), unconfigured()))
                .hasMessageStartingWith("MASTER_KEY_MISSING")
                .hasMessageContaining(directory.toString());
        assertThat(directory.resolve("master.key")).doesNotExist();
    }

    @Test
    void anotherMasterKeyIsRefusedWithBothIds() {
        OpenVault.open(source(), configured(FIRST));

        assertThatThrownBy(() -> OpenVault.open(source(), configured(SECOND)))
                .hasMessageStartingWith("MASTER_KEY_WRONG")
                .hasMessageContaining(id(FIRST))
                .hasMessageContaining(id(SECOND));
    }

    @Test
    void anotherMasterKeyIsRefusedEvenIfItsTraceWasRemoved() throws SQLException {
        OpenVault.open(source(), configured(FIRST));
        addKeys(List.of("anna"), FIRST);
        execute("DELETE FROM vault_master_key");

        assertThatThrownBy(() -> OpenVault.open(source(), configured(SECOND)))
                .hasMessageStartingWith("MASTER_KEY_WRONG")
                .hasMessageContaining(id(FIRST));
        assertThatThrownBy(() -> OpenVault.open(source(), unconfigured()))
                .hasMessageStartingWith("MASTER_KEY_MISSING");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> OpenVault.open(source(), configured("c2hvcnQ=")))
                .hasMessageStartingWith("MASTER_KEY_INVALID")
                .hasMessageContaining("ledgerdesk.vault.master-key");
        assertThatThrownBy(() -> OpenVault.open(source(), configured("not base64!")))
                .hasMessageStartingWith("MASTER_KEY_INVALID");
        assertThatThrownBy(() ->
                        OpenVault.open(
                                source(),
                                new MasterKeySettings(
                                        Optional.empty(),
                                        Optional.of(directory.resolve("absent")),
                                        directory,
                                        List.of())))
                .hasMessageStartingWith("MASTER_KEY_MISSING");
    }

    @Test
    void aPreviousKeyIsReplacedEverywhereAndNoLongerNeeded() throws Exception {
        OpenVault before = OpenVault.open(source(), configured(FIRST));
        addKeys(IntStream.range(0, 2_300).mapToObj(i -> "person-" + i).toList(), FIRST);

        OpenVault after = OpenVault.open(source(), configured(SECOND, FIRST));

        assertThat(after.inputHash().of("x")).isEqualTo(before.inputHash().of("x"));
        assertThat(OpenVault.open(source(), configured(SECOND)).inputHash().of("x"))
                .isEqualTo(before.inputHash().of("x"));
        assertThatThrownBy(() -> OpenVault.open(source(), configured(FIRST)))
                .hasMessageStartingWith("MASTER_KEY_WRONG");
        MasterKey second = MasterKey.parse(SECOND, "test");
        try (Connection connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT person, wrapped FROM person_key")) {
            int count = 0;
            while (rows.next()) {
                String person = rows.getString(1);
                assertThat(second.unwrap(rows.getBytes(2), "main|" + person)).hasSize(32);
                count++;
            }
            assertThat(count).isEqualTo(2_300);
        }
    }

    private void addKeys(List<String> persons, String masterKey) throws SQLException {
        MasterKey master = MasterKey.parse(masterKey, "test");
        try (Connection connection = database.connect();
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO person_key (tenant, person, wrapped, master_key_id)"
                                        + " VALUES ('main', ?, ?, ?)")) {
            for (String person : persons) {
                insert.setString(1, person);
                insert.setBytes(2, master.wrap(Aead.random(32), "main|" + person));
                insert.setString(3, master.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    private MasterKeySettings unconfigured() {
        return new MasterKeySettings(Optional.empty(), Optional.empty(), directory, List.of());
    }

    private MasterKeySettings configured(String key, String... previous) {
        return new MasterKeySettings(
                Optional.of(key), Optional.empty(), directory, List.of(previous));
    }

    private static String id(String key) {
        return MasterKey.parse(key, "test").id();
    }
}
