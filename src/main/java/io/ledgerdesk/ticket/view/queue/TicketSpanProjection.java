package io.ledgerdesk.ticket.view.queue;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps {@code ticket_span}: one read and one write for a batch, whatever its size. */
@Singleton
public final class TicketSpanProjection implements Projection {
    public static final String NAME = "ticket_span";

    private static final String PRESENT =
            "SELECT "
                    + TicketSpanColumns.SELECTED
                    + " FROM ticket_span WHERE tenant = $1 AND ticket_id = ANY ($2::uuid[])"
                    + " AND to_position = 9223372036854775807";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> own =
                batch.stream().filter(one -> one.event() instanceof TicketEvent).toList();
        return present(transaction, tenant, older(own))
                .chain(present -> {
                    SpanBatch spans = new SpanBatch(present);
                    own.forEach(spans::add);
                    return spans.changed().isEmpty()
                            ? Uni.createFrom().voidItem()
                            : transaction
                                    .preparedQuery(TicketSpanColumns.UPSERT)
                                    .execute(TicketSpanColumns.parameters(tenant, spans.changed()))
                                    .replaceWithVoid();
                });
    }

    @Override
    public List<String> tables() {
        return List.of("ticket_span");
    }

    @Override
    public BulkFold bulk(int rows) {
        return new RowsFold<>(rows, new BulkSpans());
    }

    /** The tickets of a batch that do not begin in it. */
    static List<TicketId> older(List<RecordedEvent> batch) {
        Map<TicketId, Boolean> older = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                older.putIfAbsent(event.ticket(), event.registration().isEmpty());
            }
        }
        return older.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last spans of tickets, as they are in the table. */
    static Uni<Map<TicketId, TicketSpan>> present(
            SqlConnection transaction, TenantId tenant, List<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return transaction
                .preparedQuery(PRESENT)
                .execute(Tuple.of(tenant.value(), ids))
                .map(rows -> {
                    Map<TicketId, TicketSpan> found = new HashMap<>();
                    rows.forEach(row -> {
                        TicketSpan span = TicketSpanColumns.read(row, "");
                        found.put(span.facts().ticket(), span);
                    });
                    return found;
                });
    }
}
