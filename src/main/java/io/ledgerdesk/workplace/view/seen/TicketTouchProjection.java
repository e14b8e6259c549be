package io.ledgerdesk.workplace.view.seen;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.platform.projection.bulk.BulkFold;
import io.ledgerdesk.platform.projection.bulk.RowsFold;
import io.ledgerdesk.ticket.event.TicketEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps {@code ticket_touch}: one row for each ticket and each who did something to it. */
@Singleton
public final class TicketTouchProjection implements Projection {
    public static final String NAME = "ticket_touch";

    private static final String UPSERT =
            """
            INSERT INTO ticket_touch AS t
                (tenant, ticket_id, actor, position, touched_at,
                 requester_position, requester_touched_at)
            SELECT $1::text, * FROM unnest($2::uuid[], $3::text[], $4::bigint[],
                                           $5::timestamptz[], $6::bigint[], $7::timestamptz[])
            ON CONFLICT (tenant, ticket_id, actor) DO UPDATE SET
                position = excluded.position,
                touched_at = excluded.touched_at,
                requester_position = coalesce(excluded.requester_position, t.requester_position),
                requester_touched_at =
                    coalesce(excluded.requester_touched_at, t.requester_touched_at)
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        Map<Touch.Key, Touch> touches = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TicketEvent event) {
                touches.merge(
                        Touch.Key.of(recorded, event),
                        Touch.of(recorded, event),
                        Touch::followedBy);
            }
        }
        return touches.isEmpty()
                ? Uni.createFrom().voidItem()
                : write(transaction, tenant, touches);
    }

    static Uni<Void> write(
            SqlConnection transaction, TenantId tenant, Map<Touch.Key, Touch> touches) {
        return transaction
                .preparedQuery(UPSERT)
                .execute(parameters(tenant, touches))
                .replaceWithVoid();
    }

    @Override
    public BulkFold bulk(int rows) {
        return new RowsFold<>(rows, new BulkTouches());
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }

    private static Tuple parameters(TenantId tenant, Map<Touch.Key, Touch> touches) {
        Collection<Touch> values = touches.values();
        Tuple parameters = Tuple.tuple();
        parameters.addValue(tenant.value());
        parameters.addValue(
                touches.keySet().stream().map(key -> key.ticket().value()).toArray(UUID[]::new));
        parameters.addValue(touches.keySet().stream().map(Touch.Key::actor).toArray(String[]::new));
        parameters.addValue(values.stream().map(Touch::position).toArray(Long[]::new));
        parameters.addValue(
                values.stream()
                        .map(touch -> touch.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        parameters.addValue(values.stream().map(Touch::requesterPosition).toArray(Long[]::new));
        parameters.addValue(
                values.stream()
                        .map(Touch::requesterAt)
                        .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return parameters;
    }
}
