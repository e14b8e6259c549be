package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.jboss.logging.Logger;

/** Puts every person's key under the newest master key, a batch a transaction. */
final class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 1_000;

    private Rewrapping() {}

    /** The id of a master key other than the given one that a person's key is wrapped by. */
    static Optional<String> foreignMasterKey(Connection connection, String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT master_key_id FROM person_key WHERE master_key_id <> ? AND wrapped"
                                + " IS NOT NULL LIMIT 1")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    static void run(Connection connection, MasterKeys keys) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long done = 0;
            Wrapped last = new Wrapped("", "", new byte[0], "");
            List<Wrapped> batch = read(connection, keys.current().id(), last);
            while (!batch.isEmpty()) {
                write(connection, keys, batch);
                connection.commit();
                done += batch.size();
                batch = read(connection, keys.current().id(), batch.getLast());
            }
            connection.commit();
            if (done > 0) {
                LOG.infof("%d keys were put under master key %s", done, keys.current().id());
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<Wrapped> read(Connection connection, String current, Wrapped after)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT tenant, person, wrapped, master_key_id FROM person_key WHERE"
                                + " (tenant, person) > (?, ?) AND master_key_id <> ? AND wrapped IS"
                                + " NOT NULL ORDER BY tenant, person LIMIT ? FOR UPDATE")) {
            query.setString(1, after.tenant);
            query.setString(2, after.person);
            query.setString(3, current);
            query.setInt(4, BATCH);
            try (ResultSet rows = query.executeQuery()) {
                List<Wrapped> batch = new ArrayList<>();
                while (rows.next()) {
                    batch.add(
                            new Wrapped(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getBytes(3),
                                    rows.getString(4)));
                }
                return batch;
            }
        }
    }

    private static void write(Connection connection, MasterKeys keys, List<Wrapped> batch)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE person_key SET wrapped = ?, master_key_id = ? WHERE tenant = ? AND"
                                + " person = ?")) {
            for (Wrapped row : batch) {
                MasterKey old =
                        keys.find(row.masterKeyId)
                                .orElseThrow(() -> OpenVault.wrong(row.masterKeyId, keys));
                update.setBytes(1, keys.current().wrap(unwrap(old, row), row.context()));
                update.setString(2, keys.current().id());
                update.setString(3, row.tenant);
                update.setString(4, row.person);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static byte[] unwrap(MasterKey old, Wrapped row) {
        try {
            return old.unwrap(row.wrapped, row.context());
        } catch (AEADBadTagException e) {
            throw new Fault(
                    "PERSON_KEY_UNREADABLE",
                    "the key of person "
                            + row.person
                            + " of tenant "
                            + row.tenant
                            + " in table person_key was altered: master key "
                            + old.id()
                            + " does not open it. Restore the row from a backup; rotation goes on"
                            + " where it stopped.",
                    e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read and written once, never compared
    private record Wrapped(String tenant, String person, byte[] wrapped, String masterKeyId) {
        String context() {
            return tenant + "|" + person;
        }
    }
}
