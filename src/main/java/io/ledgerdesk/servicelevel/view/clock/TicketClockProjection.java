package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.servicelevel.domain.clock.TicketClocks;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.company.CompanyParents;
import io.ledgerdesk.servicelevel.view.due.WorkPlaceFold;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiries;
import io.ledgerdesk.servicelevel.view.timer.ClockTimerTable;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of tickets, what they are folded from, what is due about them, and where tickets
 * stand in queues because of it. On a desk without an agreement nothing is counted.
 */
@Singleton
public final class TicketClockProjection implements Projection {
    public static final String NAME = "ticket_clock";

    private final ClockCatalogues catalogues;
    private final AgreementExpiries expiries;

    public TicketClockProjection(ClockCatalogues catalogues, AgreementExpiries expiries) {
        this.catalogues = catalogues;
        this.expiries = expiries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of(
                LevelTable.NAME,
                ClockTable.NAME,
                ClockTimerTable.TABLE.name(),
                WorkPlaceFold.TABLE,
                "clock_catalogue",
                "clock_company",
                "agreement_expiry");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return prepare(transaction, tenant, batch)
                .chain(fold ->
                        fold.isEmpty()
                                ? Uni.createFrom().item(Map.<TicketId, TicketClocks>of())
                                : fold(transaction, tenant, batch, fold.get()))
                .chain(counted -> WorkPlaceFold.apply(transaction, tenant, batch, counted))
                .chain(() -> keep(transaction, tenant, batch));
    }

    @Override
    public BulkFold bulk(int rows) {
        return new BulkLevels(this, rows);
    }

    /** What a batch is folded with; nothing where it moves no clock. */
    Uni<Optional<LevelFold>> prepare(
            SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return catalogues
                .with(transaction, tenant, batch)
                .chain(catalogue ->
                        catalogue.promisesBefore(batch.getLast().position())
                                        && batch.stream()
                                                .flatMap(LevelFold::tickets)
                                                .findFirst()
                                                .isPresent()
                                ? LevelFold.before(transaction, tenant, catalogue, batch)
                                        .map(Optional::of)
                                : Uni.createFrom().item(Optional.empty()));
    }

    /** The clocks that changed. */
    private static Uni<Map<TicketId, TicketClocks>> fold(
            SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch, LevelFold fold) {
        Set<TicketId> tickets =
                batch.stream().flatMap(LevelFold::tickets).collect(Collectors.toSet());
        return LevelTable.fetch(transaction, tenant, tickets)
                .chain(known -> {
                    Changed changed = new Changed(known);
                    batch.forEach(recorded -> fold.happened(recorded, changed));
                    return LevelTable.write(transaction, tenant, fold, changed.levels.values())
                            .replaceWith(changed::clocks);
                });
    }

    /** What a batch says that later ones go by. */
    Uni<Void> keep(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return ClockCatalogues.write(transaction, tenant, batch)
                .chain(() -> CompanyParents.write(transaction, tenant, batch))
                .chain(() -> expiries.keep(transaction, tenant, batch))
                .chain(() -> RecountTimer.keep(transaction, tenant, catalogues, batch));
    }

    /** Levels as they were, and those that changed. */
    private record Changed(Map<TicketId, Level> known, Map<TicketId, Level> levels)
            implements LevelFold.Levels {
        Changed(Map<TicketId, Level> known) {
            this(known, new LinkedHashMap<>());
        }

        @Override
        public @Nullable Level get(TicketId ticket) {
            Level changed = levels.get(ticket);
            return changed == null ? known.get(ticket) : changed;
        }

        @Override
        public void put(TicketId ticket, Level level) {
            levels.put(ticket, level);
        }

        Map<TicketId, TicketClocks> clocks() {
            Map<TicketId, TicketClocks> clocks = new LinkedHashMap<>();
            levels.forEach((ticket, level) -> clocks.put(ticket, level.clocks()));
            return clocks;
        }
    }
}
