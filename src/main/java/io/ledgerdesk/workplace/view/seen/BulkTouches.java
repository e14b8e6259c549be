package io.ledgerdesk.workplace.view.seen;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Touches that are folded in memory; one that was written before is joined in the table. */
final class BulkTouches implements RowsFold.Rows<Touch.Key, Touch> {

    @Override
    public Collection<Touch.Key> keys(List<RecordedEvent> batch) {
        return List.of();
    }

    @Override
    public Uni<Map<Touch.Key, Touch>> fetch(
            SqlConnection connection, TenantId tenant, List<Touch.Key> keys) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public void change(FoldedRows<Touch.Key, Touch> rows, List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                Touch.Key key = Touch.Key.of(recorded, event);
                Touch before = rows.get(key);
                Touch now = Touch.of(recorded, event);
                rows.put(key, before == null ? now : before.followedBy(now));
            }
        }
    }

    @Override
    public Uni<Void> write(SqlConnection connection, TenantId tenant, Map<Touch.Key, Touch> rows) {
        return TicketTouchProjection.write(connection, tenant, rows);
    }
}
