package io.ledgerdesk.platform.projection.bulk;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Folds the log of one tenant into tables that were empty before, and may keep in memory what it
 * has not written yet. One batch at a time; once it has failed it is thrown away, tables and all.
 */
@FunctionalInterface
public interface BulkFold {

    /**
     * Takes the next batch. No transaction is open.
     *
     * @param batch at least one event, in order of position, without a gap to the batch before
     */
    Uni<Void> fold(SqlConnection connection, TenantId tenant, List<RecordedEvent> batch);

    /** Writes what is in memory only. */
    default Uni<Void> end(SqlConnection connection, TenantId tenant) {
        return Uni.createFrom().voidItem();
    }
}
