package io.ledgerdesk.platform.accessrecord;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes what still waits when the desk is stopped: on the thread that stops it, since nobody would
 * wait for any other. What a batch under way has written too is one record all the same.
 */
@ApplicationScoped
class LastAccesses {
    private static final Logger LOG = Logger.getLogger(LastAccesses.class);
    private static final String WRITE =
            "INSERT INTO access_record (tenant, at, id, person_kind, person, operation, subject,"
                    + " ticket, thing, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";

    private final AccessBuffer buffer;
    private final DataSource database;

    LastAccesses(AccessBuffer buffer, DataSource database) {
        this.buffer = buffer;
        this.database = database;
    }

    void stop(@Observes ShutdownEvent event) {
        List<AccessEntry> left = buffer.unwritten();
        if (left.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            write(connection, left);
        } catch (SQLException e) {
            LOG.errorf(e, "ACCESS_RECORDS_LOST: %d could not be written at the end", left.size());
        }
    }

    static void write(Connection connection, List<AccessEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            for (AccessEntry entry : entries) {
                Access access = entry.access();
                insert.setString(1, entry.tenant().value());
                insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                insert.setObject(3, entry.id());
                insert.setString(4, entry.kind().name());
                insert.setString(5, entry.person().value());
                insert.setString(6, access.operation());
                insert.setString(7, access.subject().name());
                insert.setString(8, access.ticket());
                insert.setString(9, access.thing());
                insert.setInt(10, access.count());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
