package io.ledgerdesk.platform.projection.rebuild;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A read model that notes how many rows the planner takes its table to have.
 *
 * @param rowsKnown the most so far
 */
record ObservedTally(Tally tally, AtomicLong rowsKnown) implements Projection {
    private static final String KNOWN =
            "SELECT reltuples::bigint FROM pg_class WHERE oid = 'tally_entry'::regclass";

    @Override
    public String name() {
        return tally.name();
    }

    @Override
    public List<String> tables() {
        return tally.tables();
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return tally.apply(transaction, tenant, batch);
    }

    @Override
    public BulkFold bulk(int rows) {
        return (connection, tenant, batch) ->
                connection
                        .query(KNOWN)
                        .execute()
                        .invoke(known ->
                                rowsKnown.accumulateAndGet(
                                        known.iterator().next().getLong(0), Math::max))
                        .chain(() -> apply(connection, tenant, batch));
    }
}
