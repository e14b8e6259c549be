package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this node knows of catalogues. It follows from the log, so that nothing in here can be
 * wrong, only too short: then the rest is read from {@code clock_catalogue}.
 */
@Singleton
public final class ClockCatalogues {
    private static final int TENANTS = 1_000;

    private final Map<TenantId, Known> tenants =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<TenantId, Known> eldest) {
                    return size() > TENANTS;
                }
            };

    /**
     * @param completeTo position of the log up to which no change is missing
     */
    private record Known(ClockCatalogue catalogue, long completeTo) {
        /** Each desk's own: what is kept of its past is shared by all that follows from it. */
        static Known nothing() {
            return new Known(ClockCatalogue.empty(), 0);
        }
    }

    /**
     * With all changes up to this position.
     *
     * @param client through which the table has them
     */
    public Uni<ClockCatalogue> upTo(SqlClient client, TenantId tenant, long position) {
        Known known = known(tenant);
        return known.completeTo() >= position
                ? Uni.createFrom().item(known.catalogue())
                : CatalogueTable.after(client, tenant, known.catalogue().position())
                        .map(later -> keep(tenant, known.catalogue().with(later), position));
    }

    /** With all changes that the table has now. */
    public Uni<ClockCatalogue> asWritten(SqlClient client, TenantId tenant) {
        ClockCatalogue known = known(tenant).catalogue();
        return CatalogueTable.after(client, tenant, known.position())
                .map(later ->
                        later.isEmpty()
                                ? known
                                : keep(tenant, known.with(later), later.getLast().position()));
    }

    /**
     * With all changes up to the end of a batch of the log.
     *
     * @param transaction in which the table has all before the batch
     */
    public Uni<ClockCatalogue> with(
            SqlClient transaction, TenantId tenant, List<RecordedEvent> batch) {
        return upTo(transaction, tenant, batch.getFirst().position() - 1)
                .map(catalogue ->
                        keep(tenant, catalogue.with(changes(batch)), batch.getLast().position()));
    }

    /** Writes the changes of a batch into the table. */
    public static Uni<Void> write(
            SqlClient transaction, TenantId tenant, List<RecordedEvent> batch) {
        return CatalogueTable.write(transaction, tenant, changes(batch));
    }

    /** The catalogue's changes among events. */
    public static List<CatalogueChange> changes(List<RecordedEvent> events) {
        return events.stream()
                .filter(one -> one.event() instanceof CatalogueEvent)
                .map(CatalogueChange::of)
                .toList();
    }

    private Known known(TenantId tenant) {
        synchronized (tenants) {
            Known known = tenants.get(tenant);
            return known == null ? Known.nothing() : known;
        }
    }

    private ClockCatalogue keep(TenantId tenant, ClockCatalogue catalogue, long completeTo) {
        synchronized (tenants) {
            Known known = tenants.get(tenant);
            if (known == null || known.completeTo() < completeTo) {
                tenants.put(tenant, new Known(catalogue, completeTo));
            }
        }
        return catalogue;
    }
}
