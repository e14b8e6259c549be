package io.ledgerdesk.catalogue.view;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps {@code catalogue_change}: where each version of each entry stands in the log. */
@Singleton
public final class CatalogueProjection implements Projection {
    public static final String NAME = "catalogue_change";

    private static final String INSERT =
            """
            INSERT INTO catalogue_change (tenant, kind, id, version, position)
            SELECT $1, kind, id, version, position
            FROM unnest($2::text[], $3::text[], $4::integer[], $5::bigint[])
                AS change (kind, id, version, position)
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<Change> changes =
                batch.stream()
                        .filter(one -> one.event() instanceof CatalogueEvent)
                        .map(one -> new Change((CatalogueEvent) one.event(), one.position()))
                        .toList();
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(INSERT)
                .execute(
                        Tuple.of(
                                tenant.value(),
                                changes.stream()
                                        .map(change -> change.event.kind().name())
                                        .toArray(String[]::new),
                                changes.stream()
                                        .map(change -> change.event.id().value())
                                        .toArray(String[]::new),
                                changes.stream()
                                        .map(change -> change.event.version())
                                        .toArray(Integer[]::new),
                                changes.stream()
                                        .map(change -> change.position)
                                        .toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private record Change(CatalogueEvent event, long position) {}

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }
}
