package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same as {@link WorkPlaceFold}, folded in memory while the read model is rebuilt. */
public final class BulkWorkPlaces {
    private final Places places = new Places();
    private final RowsFold<TicketId, WorkPlace> rows;

    /**
     * @param most places that stay in memory after each batch
     */
    public BulkWorkPlaces(int most) {
        this.rows = new RowsFold<>(most, places);
    }

    /**
     * Takes the next batch.
     *
     * @param counted the clocks that changed with it, as they stand behind it
     */
    public Uni<Void> fold(
            SqlConnection connection,
            TenantId tenant,
            List<RecordedEvent> batch,
            Map<TicketId, TicketClocks> counted) {
        places.counted = counted;
        return rows.fold(connection, tenant, batch);
    }

    /** Writes what is in memory only. */
    public Uni<Void> end(SqlConnection connection, TenantId tenant) {
        return rows.end(connection, tenant);
    }

    private static final class Places implements RowsFold.Rows<TicketId, WorkPlace> {
        private Map<TicketId, TicketClocks> counted = Map.of();

        @Override
        public Collection<TicketId> keys(List<RecordedEvent> batch) {
            return WorkPlaceFold.older(batch, counted);
        }

        @Override
        public Uni<Map<TicketId, WorkPlace>> fetch(
                SqlConnection connection, TenantId tenant, List<TicketId> keys) {
            return WorkPlaceFold.fetch(connection, tenant, keys);
        }

        @Override
        public void change(FoldedRows<TicketId, WorkPlace> rows, List<RecordedEvent> batch) {
            Map<TicketId, WorkPlace> before = new HashMap<>();
            for (TicketId ticket : WorkPlaceFold.older(batch, counted)) {
                WorkPlace place = rows.get(ticket);
                if (place != null) {
                    before.put(ticket, place);
                }
            }
            WorkPlaceFold.changed(before, batch, counted)
                    .forEach(place -> rows.put(place.facts().ticket(), place));
        }

        @Override
        public Uni<Void> write(
                SqlConnection connection, TenantId tenant, Map<TicketId, WorkPlace> changed) {
            return WorkPlaceFold.write(connection, tenant, changed.values());
        }
    }
}
