package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The vault with its master key found and proven to be the right one.
 *
 * @param keys the key in use and those before it
 * @param inputHash the installation's keyed hash
 */
public record OpenVault(MasterKeys keys, InputHash inputHash) {
    private static final long LOCK = 0x6c65646765727632L;
    private static final String SECRET = "ledgerdesk installation secret";

    /**
     * Reads the master key and compares it with the database; replaces a previous master key by it.
     * For the start-up only: it blocks.
     *
     * @throws Fault {@code MASTER_KEY_MISSING}, {@code MASTER_KEY_INVALID}, {@code
     *     MASTER_KEY_WRONG}: the desk must not start
     */
    public static OpenVault open(DataSource database, MasterKeySettings settings) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            lock(connection, "SELECT pg_advisory_lock(?)");
            try {
                return open(connection, settings);
            } finally {
                lock(connection, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new Fault("STORE_UNAVAILABLE", "the vault cannot be opened: " + e, e);
        }
    }

    private static OpenVault open(Connection connection, MasterKeySettings settings)
            throws SQLException {
        Row row = current(connection);
        MasterKeys keys =
                settings.read(
                        row != null
                                ? Optional.of(row.id)
                                : Rewrapping.foreignMasterKey(connection, ""));
        MasterKey current = keys.current();
        if (row == null) {
            Rewrapping.foreignMasterKey(connection, current.id())
                    .ifPresent(id -> {
                        throw wrong(id, keys);
                    });
            row = new Row(current.id(), current.wrap(Aead.random(MasterKey.BYTES), SECRET));
            insert(connection, row);
        }
        String expected = row.id;
        MasterKey holder = keys.find(expected).orElseThrow(() -> wrong(expected, keys));
        byte[] secret = unwrap(holder, row);
        if (!keys.previous().isEmpty()) {
            Rewrapping.run(connection, keys);
        }
        Rewrapping.foreignMasterKey(connection, current.id())
                .ifPresent(id -> {
                    throw wrong(id, keys);
                });
        if (!expected.equals(current.id())) {
            replace(connection, expected, new Row(current.id(), current.wrap(secret, SECRET)));
        }
        return new OpenVault(keys, new InputHash(secret));
    }

    private static byte[] unwrap(MasterKey holder, Row row) {
        try {
            return holder.unwrap(row.secret, SECRET);
        } catch (AEADBadTagException e) {
            throw new Fault(
                    "MASTER_KEY_WRONG",
                    "master key "
                            + holder.id()
                            + " has the right id but does not open table vault_master_key: its row"
                            + " was altered. Restore the row from a backup.",
                    e);
        }
    }

    static Fault wrong(String expected, MasterKeys given) {
        return new Fault(
                "MASTER_KEY_WRONG",
                "this database belongs to master key "
                        + expected
                        + ", but the desk was given "
                        + given.current().id()
                        + (given.previous().isEmpty() ? "" : " and previously " + given.previous())
                        + ". If the key was mixed up, give the right one"
                        + " (ledgerdesk.vault.master-key, ledgerdesk.vault.master-key-file or"
                        + " master.key in the data directory) or point the desk at the right"
                        + " database. If the key is to be changed, give the old one in"
                        + " ledgerdesk.vault.previous-master-keys. Nothing was changed.");
    }

    private static @Nullable Row current(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT id, secret FROM vault_master_key WHERE retired_at IS NULL");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? new Row(rows.getString(1), rows.getBytes(2)) : null;
        }
    }

    private static void insert(Connection connection, Row row) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO vault_master_key (id, secret) VALUES (?, ?) ON CONFLICT (id)"
                                + " DO UPDATE SET secret = excluded.secret, retired_at = NULL,"
                                + " since = clock_timestamp()")) {
            insert.setString(1, row.id);
            insert.setBytes(2, row.secret);
            insert.executeUpdate();
        }
    }

    private static void replace(Connection connection, String old, Row row) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement retire =
                connection.prepareStatement(
                        "UPDATE vault_master_key SET retired_at = clock_timestamp()"
                                + " WHERE id = ?")) {
            retire.setString(1, old);
            retire.executeUpdate();
            insert(connection, row);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read and written once, never compared
    private record Row(String id, byte[] secret) {}
}
