package io.ledgerdesk.servicelevel.view.catalogue;

import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.platform.eventstore.wire.ValueJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue's changes in {@code clock_catalogue}. */
final class CatalogueTable {
    private static final int PAGE = 1_000;

    private static final String AFTER =
            """
            SELECT position, at, cause, type, event::text AS event FROM clock_catalogue
            WHERE tenant = $1 AND position > $2 ORDER BY position LIMIT $3
            """;

    private static final String WRITE =
            """
            INSERT INTO clock_catalogue (tenant, position, at, cause, type, event)
            SELECT $1::text, w.position, w.at, w.cause, w.type, w.event::jsonb
            FROM unnest($2::bigint[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[])
                AS w (position, at, cause, type, event)
            """;

    private static final Map<String, ValueJson<? extends CatalogueEvent>> SHAPES =
            Stream.of(CatalogueEvent.class.getPermittedSubclasses())
                    .flatMap(entry -> Stream.of(entry.getPermittedSubclasses()))
                    .<Class<? extends CatalogueEvent>>map(
                            type -> type.asSubclass(CatalogueEvent.class))
                    .collect(Collectors.toMap(CatalogueTable::name, ValueJson::new));

    private CatalogueTable() {}

    /** All behind this position, in order. */
    static Uni<List<CatalogueChange>> after(SqlClient client, TenantId tenant, long position) {
        return page(client, tenant, position, new ArrayList<>());
    }

    private static Uni<List<CatalogueChange>> page(
            SqlClient client, TenantId tenant, long position, List<CatalogueChange> found) {
        return client.preparedQuery(AFTER)
                .execute(Tuple.of(tenant.value(), position, PAGE))
                .chain(rows -> {
                    rows.forEach(row -> found.add(change(row)));
                    return rows.size() < PAGE
                            ? Uni.createFrom().item(found)
                            : page(client, tenant, found.getLast().position(), found);
                });
    }

    private static CatalogueChange change(Row row) {
        ValueJson<? extends CatalogueEvent> shape = SHAPES.get(row.getString("type"));
        if (shape == null) {
            throw new IllegalStateException(
                    "clock_catalogue has an event of an unknown type: " + row.getString("type"));
        }
        return new CatalogueChange(
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                row.getUUID("cause"),
                shape.read(row.getString("event")));
    }

    static Uni<Void> write(SqlClient client, TenantId tenant, List<CatalogueChange> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(WRITE)
                        .execute(
                                Tuple.tuple()
                                        .addString(tenant.value())
                                        .addArrayOfLong(
                                                all(changes, CatalogueChange::position)
                                                        .toArray(Long[]::new))
                                        .addArrayOfOffsetDateTime(
                                                all(
                                                                changes,
                                                                one ->
                                                                        one.at()
                                                                                .atOffset(
                                                                                        ZoneOffset
                                                                                                .UTC))
                                                        .toArray(OffsetDateTime[]::new))
                                        .addArrayOfUUID(
                                                all(changes, CatalogueChange::cause)
                                                        .toArray(UUID[]::new))
                                        .addArrayOfString(
                                                all(changes, one -> name(one.event().getClass()))
                                                        .toArray(String[]::new))
                                        .addArrayOfString(
                                                all(changes, one -> text(one.event()))
                                                        .toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static <T> List<T> all(
            List<CatalogueChange> changes, Function<CatalogueChange, T> field) {
        return changes.stream().map(field).toList();
    }

    private static String name(Class<? extends CatalogueEvent> type) {
        return type.getAnnotation(WireName.class).value();
    }

    private static String text(CatalogueEvent event) {
        return text(event.getClass(), event);
    }

    private static <T extends CatalogueEvent> String text(Class<T> type, CatalogueEvent event) {
        return new ValueJson<>(type).write(type.cast(event));
    }
}
