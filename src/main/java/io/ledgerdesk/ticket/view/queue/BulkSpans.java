package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spans that are folded in memory: of each ticket those not written yet, the last one lasts. */
final class BulkSpans implements RowsFold.Rows<TicketId, List<TicketSpan>> {

    @Override
    public Collection<TicketId> keys(List<RecordedEvent> batch) {
        return TicketSpanProjection.older(batch);
    }

    @Override
    public Uni<Map<TicketId, List<TicketSpan>>> fetch(
            SqlConnection connection, TenantId tenant, List<TicketId> keys) {
        return TicketSpanProjection.present(connection, tenant, keys)
                .map(found -> {
                    Map<TicketId, List<TicketSpan>> spans = new HashMap<>();
                    found.forEach((ticket, span) -> spans.put(ticket, List.of(span)));
                    return spans;
                });
    }

    @Override
    public void change(FoldedRows<TicketId, List<TicketSpan>> rows, List<RecordedEvent> batch) {
        Map<TicketId, Map<Long, TicketSpan>> changed = new LinkedHashMap<>();
        Map<TicketId, TicketSpan> present = new HashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event
                    && !changed.containsKey(event.ticket())) {
                Map<Long, TicketSpan> spans = new LinkedHashMap<>();
                List<TicketSpan> known = rows.get(event.ticket());
                if (known != null) {
                    known.forEach(span -> spans.put(span.from(), span));
                    present.put(event.ticket(), known.getLast());
                }
                changed.put(event.ticket(), spans);
            }
        }
        SpanBatch spans = new SpanBatch(present);
        batch.stream().filter(one -> one.event() instanceof TicketEvent).forEach(spans::add);
        spans.changed()
                .forEach(span ->
                        changed.computeIfAbsent(span.facts().ticket(), t -> new LinkedHashMap<>())
                                .put(span.from(), span));
        changed.forEach((ticket, all) -> rows.put(ticket, List.copyOf(all.values())));
    }

    @Override
    public Uni<Void> write(
            SqlConnection connection, TenantId tenant, Map<TicketId, List<TicketSpan>> rows) {
        List<TicketSpan> spans = rows.values().stream().flatMap(List::stream).toList();
        return connection
                .preparedQuery(TicketSpanColumns.UPSERT)
                .execute(TicketSpanColumns.parameters(tenant, spans))
                .replaceWithVoid();
    }
}
