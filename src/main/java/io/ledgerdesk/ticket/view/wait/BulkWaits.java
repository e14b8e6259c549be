package io.ledgerdesk.ticket.view.wait;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Waits that are folded in memory, where most of them end; those written are taken back out. */
final class BulkWaits implements RowsFold.Rows<TicketId, TicketWait> {
    private final TicketWaitProjection projection;

    BulkWaits(TicketWaitProjection projection) {
        this.projection = projection;
    }

    @Override
    public Collection<TicketId> keys(List<RecordedEvent> batch) {
        return batch.stream()
                .filter(one -> one.event() instanceof TicketEvent)
                .map(one -> ((TicketEvent) one.event()).ticket())
                .distinct()
                .toList();
    }

    @Override
    public Uni<Map<TicketId, TicketWait>> fetch(
            SqlConnection connection, TenantId tenant, List<TicketId> keys) {
        return projection.takeOut(connection, tenant, keys);
    }

    @Override
    public void change(FoldedRows<TicketId, TicketWait> rows, List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                TicketId ticket = event.ticket();
                TicketWait before = rows.get(ticket);
                TicketWait after = TicketWait.after(before, recorded);
                if (after != null) {
                    rows.put(ticket, after);
                } else if (before != null) {
                    rows.remove(ticket);
                }
            }
        }
    }

    @Override
    public Uni<Void> write(
            SqlConnection connection, TenantId tenant, Map<TicketId, TicketWait> rows) {
        return projection.put(connection, tenant, rows);
    }
}
