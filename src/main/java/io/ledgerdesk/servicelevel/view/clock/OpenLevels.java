package io.ledgerdesk.servicelevel.view.clock;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogue;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.ticket.id.TicketId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Open tickets that are not counted by the catalogue as it is now. */
@Singleton
public final class OpenLevels {
    private static final TicketId BEFORE_ALL = new TicketId(new UUID(0, 0));

    private final Pool pool;
    private final ClockCatalogues catalogues;

    public OpenLevels(Pool pool, ClockCatalogues catalogues) {
        this.pool = pool;
        this.catalogues = catalogues;
    }

    /**
     * Some of them.
     *
     * @param change position of the last change of the catalogue that they are to be counted by
     * @param tickets in the order of their ids
     */
    public record Behind(long change, List<TicketId> tickets) {
        public Behind {
            tickets = List.copyOf(tickets);
        }
    }

    /** The first of them. */
    public Uni<Behind> behind(TenantId tenant, int limit) {
        return catalogues
                .asWritten(pool, tenant)
                .map(ClockCatalogue::counts)
                .chain(change ->
                        LevelTable.behind(pool, tenant, BEFORE_ALL, change, limit)
                                .map(tickets -> new Behind(change, tickets)));
    }
}
