package io.ledgerdesk.platform.projection;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * A read model: a fold of the log into tables. Offer one as a CDI bean and it is kept up to date.
 */
public interface Projection {

    /** Its name for ever, lower snake case; checkpoints, metrics and waiting go by it. */
    String name();

    /**
     * Folds a batch into the tables, inside the transaction that moves the checkpoint: what it
     * writes through this connection is written exactly once. It may read its own tables and
     * nothing else.
     *
     * @param batch at least one event, in order of position, without a gap to the batch before
     */
    Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch);

    /** Empties the tables of one tenant, before a rebuild. */
    Uni<Void> clear(SqlConnection transaction, TenantId tenant);
}
