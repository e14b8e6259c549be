package io.ledgerdesk.access.view;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.event.RoleEvent.RoleChanged;
import io.ledgerdesk.access.event.RoleEvent.RoleDefined;
import io.ledgerdesk.access.event.RoleEvent.RoleReset;
import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps {@code access_role}: the roles that differ from those that come with the desk. */
@Singleton
public final class RoleProjection implements Projection {
    public static final String NAME = "access_role";

    private static final String KEPT =
            """
            INSERT INTO access_role
                (tenant, name, english, russian, description, grants, retired, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, false, $7)
            ON CONFLICT (tenant, name) DO UPDATE SET
                english = excluded.english, russian = excluded.russian,
                description = excluded.description, grants = excluded.grants,
                retired = false, changed_at = excluded.changed_at
            """;
    private static final String RETIRED =
            """
            UPDATE access_role SET retired = true, changed_at = $3
            WHERE tenant = $1 AND name = $2
            """;
    private static final String AS_IT_CAME =
            "DELETE FROM access_role WHERE tenant = $1 AND name = $2";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        List<RecordedEvent> ours =
                batch.stream().filter(one -> one.event() instanceof RoleEvent).toList();
        return ours.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(ours)
                        .onItem()
                        .transformToUniAndConcatenate(one -> apply(transaction, tenant, one))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private static Uni<?> apply(
            SqlConnection transaction, TenantId tenant, RecordedEvent recorded) {
        Instant at = recorded.header().occurredAt();
        return switch ((RoleEvent) recorded.event()) {
            case RoleDefined e -> keep(transaction, tenant, e.role(), e.content(), at);
            case RoleChanged e -> keep(transaction, tenant, e.role(), e.content(), at);
            case RoleReset e ->
                    transaction
                            .preparedQuery(AS_IT_CAME)
                            .execute(Tuple.of(tenant.value(), e.role().value()));
            case RoleRetired e ->
                    transaction
                            .preparedQuery(RETIRED)
                            .execute(
                                    Tuple.of(
                                            tenant.value(),
                                            e.role().value(),
                                            at.atOffset(ZoneOffset.UTC)));
        };
    }

    private static Uni<?> keep(
            SqlConnection transaction,
            TenantId tenant,
            RoleName role,
            RoleContent content,
            Instant at) {
        Tuple values = Tuple.tuple();
        values.addValue(tenant.value());
        values.addValue(role.value());
        values.addValue(content.english().value());
        values.addValue(content.russian().value());
        values.addValue(text(content));
        values.addValue(RoleJson.of(content.grants()));
        values.addValue(at.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(KEPT).execute(values);
    }

    private static @Nullable String text(RoleContent content) {
        return content.description() == null ? null : content.description().value();
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }
}
