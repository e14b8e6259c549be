package io.ledgerdesk.platform.projection.bulk;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Folds into rows that each follow from the row before and an event; a row is written when it has
 * not changed for long.
 *
 * @param <K> a row's key
 * @param <V> a row
 */
public final class RowsFold<K, V> implements BulkFold {
    private static final int ROWS_AT_ONCE = 2_000;

    private final FoldedRows<K, V> rows;
    private final Rows<K, V> table;

    /** What is particular to a read model. */
    public interface Rows<K, V> {
        /** Keys of the rows that must be there before the batch changes them. */
        Collection<K> keys(List<RecordedEvent> batch);

        /** Fetches rows that were written before, those that there are. */
        Uni<Map<K, V>> fetch(SqlConnection connection, TenantId tenant, List<K> keys);

        /** Changes rows as the batch says. */
        void change(FoldedRows<K, V> rows, List<RecordedEvent> batch);

        /** Writes rows, be they in the table already or not. */
        Uni<Void> write(SqlConnection connection, TenantId tenant, Map<K, V> rows);
    }

    /**
     * @param most rows that stay in memory after each batch
     */
    public RowsFold(int most, Rows<K, V> table) {
        this.rows = new FoldedRows<>(most);
        this.table = table;
    }

    @Override
    public Uni<Void> fold(SqlConnection connection, TenantId tenant, List<RecordedEvent> batch) {
        List<K> missing = rows.missing(table.keys(batch));
        Uni<Void> ready =
                missing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : table.fetch(connection, tenant, missing)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(found -> found.forEach(rows::put))
                                .replaceWithVoid();
        return ready.chain(() -> {
            table.change(rows, batch);
            Map<K, V> out = rows.overflow();
            return out.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : table.write(connection, tenant, out);
        });
    }

    @Override
    public Uni<Void> end(SqlConnection connection, TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(() -> {
                    Map<K, V> out = rows.takeOut(ROWS_AT_ONCE);
                    return out.isEmpty()
                            ? Uni.createFrom().item(false)
                            : table.write(connection, tenant, out).replaceWith(true);
                })
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
