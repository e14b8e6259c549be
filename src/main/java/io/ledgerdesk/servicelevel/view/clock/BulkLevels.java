package io.ledgerdesk.servicelevel.view.clock;

import static java.util.Objects.requireNonNull;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.FoldedRows;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.due.BulkWorkPlaces;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels that are folded in memory; what they are folded from besides goes out with each batch. */
final class BulkLevels implements BulkFold, RowsFold.Rows<TicketId, Level> {
    private final TicketClockProjection projection;
    private final RowsFold<TicketId, Level> rows;
    private final BulkWorkPlaces places;
    private final Map<TicketId, TicketClocks> counted = new LinkedHashMap<>();
    private @Nullable LevelFold fold;

    BulkLevels(TicketClockProjection projection, int most) {
        this.projection = projection;
        this.rows = new RowsFold<>(most, this);
        this.places = new BulkWorkPlaces(most);
    }

    @Override
    public Uni<Void> fold(SqlConnection connection, TenantId tenant, List<RecordedEvent> batch) {
        counted.clear();
        return projection
                .prepare(connection, tenant, batch)
                .chain(prepared -> {
                    if (prepared.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    fold = prepared.get();
                    return rows.fold(connection, tenant, batch);
                })
                .chain(() -> places.fold(connection, tenant, batch, counted))
                .chain(() -> projection.keep(connection, tenant, batch));
    }

    @Override
    public Uni<Void> end(SqlConnection connection, TenantId tenant) {
        return rows.end(connection, tenant).chain(() -> places.end(connection, tenant));
    }

    @Override
    public Collection<TicketId> keys(List<RecordedEvent> batch) {
        return batch.stream().flatMap(LevelFold::tickets).distinct().toList();
    }

    @Override
    public Uni<Map<TicketId, Level>> fetch(
            SqlConnection connection, TenantId tenant, List<TicketId> keys) {
        return LevelTable.fetch(connection, tenant, keys);
    }

    @Override
    public void change(FoldedRows<TicketId, Level> folded, List<RecordedEvent> batch) {
        LevelFold.Levels levels =
                new LevelFold.Levels() {
                    @Override
                    public @Nullable Level get(TicketId ticket) {
                        return folded.get(ticket);
                    }

                    @Override
                    public void put(TicketId ticket, Level level) {
                        folded.put(ticket, level);
                        counted.put(ticket, level.clocks());
                    }
                };
        batch.forEach(recorded -> requireNonNull(fold).happened(recorded, levels));
    }

    @Override
    public Uni<Void> write(SqlConnection connection, TenantId tenant, Map<TicketId, Level> levels) {
        return LevelTable.write(connection, tenant, requireNonNull(fold), levels.values());
    }
}
