package io.ledgerdesk.workplace.view.saved;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.workplace.event.ViewEvent;
import io.ledgerdesk.workplace.id.ViewId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps {@code saved_view}. */
@Singleton
public final class SavedViewProjection implements Projection {
    public static final String NAME = "saved_view";

    private static final String KNOWN =
            "SELECT "
                    + SavedViewRow.COLUMNS
                    + " FROM saved_view WHERE tenant = $1 AND id = ANY ($2::uuid[])";
    private static final String GONE =
            "DELETE FROM saved_view WHERE tenant = $1 AND id = ANY ($2::uuid[])";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        UUID[] concerned =
                batch.stream()
                        .filter(one -> one.event() instanceof ViewEvent)
                        .map(one -> ((ViewEvent) one.event()).view().value())
                        .distinct()
                        .toArray(UUID[]::new);
        if (concerned.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant.value(), concerned))
                .map(rows ->
                        SavedViewRow.views(rows).stream()
                                .collect(Collectors.toMap(SavedView::id, Function.identity())))
                .map(known -> SavedViewFold.fold(known, batch))
                .chain(views -> write(transaction, tenant, concerned, views));
    }

    private static Uni<Void> write(
            SqlConnection transaction,
            TenantId tenant,
            UUID[] concerned,
            Map<ViewId, SavedView> views) {
        Uni<?> gone = transaction.preparedQuery(GONE).execute(Tuple.of(tenant.value(), concerned));
        if (views.isEmpty()) {
            return gone.replaceWithVoid();
        }
        List<Tuple> kept =
                views.values().stream().map(view -> SavedViewRow.parameters(tenant, view)).toList();
        return gone.chain(() -> transaction.preparedQuery(SavedViewRow.UPSERT).executeBatch(kept))
                .replaceWithVoid();
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }
}
