package io.ledgerdesk.ticket.view.timeline;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.timeline.EntryRows.Entry;
import io.ledgerdesk.ticket.view.timeline.TicketEventEntryProjection.Standing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries, which are only ever added, with what goes on from one to the next in memory. */
final class BulkEntries implements BulkFold {
    private final FoldedRows<TicketId, Standing> standings;
    private Instant latest = TicketEventEntryProjection.EARLIEST;

    BulkEntries(int rows) {
        this.standings = new FoldedRows<>(rows);
    }

    @Override
    public Uni<Void> fold(SqlConnection connection, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> own =
                batch.stream().filter(one -> one.event() instanceof TicketEvent).toList();
        if (own.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TicketId> tickets = own.stream().map(BulkEntries::ticket).distinct().toList();
        List<TicketId> missing = standings.missing(tickets);
        Uni<Map<TicketId, Standing>> fetched =
                missing.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : TicketEventEntryProjection.standings(connection, tenant, missing)
                                .emitOn(Infrastructure.getDefaultWorkerPool());
        return fetched.chain(found -> {
            Map<TicketId, Standing> now = new HashMap<>(found);
            for (TicketId ticket : tickets) {
                Standing known = standings.get(ticket);
                if (known != null) {
                    now.put(ticket, known);
                }
            }
            List<Entry> entries = TicketEventEntryProjection.entries(now, latest, own);
            latest = entries.getLast().occurredSoFar();
            now.forEach(standings::put);
            standings.overflow();
            return TicketEventEntryProjection.write(connection, tenant, entries);
        });
    }

    private static TicketId ticket(RecordedEvent recorded) {
        return ((TicketEvent) recorded.event()).ticket();
    }
}
