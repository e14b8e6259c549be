package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * A read model: a fold of the log into tables. Offer one as a CDI bean and it is kept up to date,
 * and can be rebuilt.
 */
public interface Projection {

    /** Its name for ever, lower snake case; checkpoints, metrics and waiting go by it. */
    String name();

    /**
     * Folds a batch into the tables, inside the transaction that moves the checkpoint: what it
     * writes through this connection is written exactly once. It may read and write its own tables
     * and nothing else, tells nobody of it, and names them without a schema: while it is rebuilt,
     * these names mean other tables on that connection.
     *
     * @param batch at least one event, in order of position, without a gap to the batch before
     */
    Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch);

    /**
     * All tables that it writes and no other projection does; the tenant is the first column of
     * each primary key.
     */
    List<String> tables();

    /**
     * How it is folded into empty tables from the first event on, when it is rebuilt: like any
     * other batch where it knows no faster way.
     *
     * @param rows how many rows it may keep in memory
     */
    default BulkFold bulk(int rows) {
        return this::apply;
    }

    /**
     * Indexes of its tables, besides the primary keys, that its own statements go by: the only ones
     * that there are while it is rebuilt.
     */
    default List<String> searched() {
        return List.of();
    }

    /** Whether queries read it, so that whoever asks for a position has to wait for it. */
    default boolean isRead() {
        return true;
    }
}
