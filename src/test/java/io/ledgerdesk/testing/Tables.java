package io.ledgerdesk.testing;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What tests do to the tables of read models. */
public final class Tables {
    private Tables() {}

    /** Empties a read model of one tenant. */
    public static Uni<Void> clear(SqlConnection transaction, TenantId tenant, Projection of) {
        return Multi.createFrom()
                .iterable(of.tables())
                .onItem()
                .transformToUniAndConcatenate(table ->
                        transaction
                                .preparedQuery("DELETE FROM " + table + " WHERE tenant = $1")
                                .execute(Tuple.of(tenant.value())))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
