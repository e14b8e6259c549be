package io.ledgerdesk.directory.view.facet;

import static java.util.stream.Collectors.joining;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps the entries of one kind and what they are found by. */
public class EntryProjection<V> implements Projection {
    static final String FACETS = "_facet";

    private final EntryKind<V> kind;
    private final String known;
    private final String upsert;
    private final String forget;
    private final String found;

    protected EntryProjection(EntryKind<V> kind) {
        this.kind = kind;
        String table = kind.table();
        String columns = String.join(", ", kind.columns());
        known =
                "SELECT %s FROM %s WHERE tenant = $1 AND id = ANY ($2::text[])"
                        .formatted(columns, table);
        upsert =
                "INSERT INTO %s (tenant, %s) VALUES (%s) ON CONFLICT (tenant, id) DO UPDATE SET %s"
                        .formatted(
                                table,
                                columns,
                                IntStream.rangeClosed(1, kind.columns().size() + 1)
                                        .mapToObj(i -> "$" + i)
                                        .collect(joining(", ")),
                                kind.columns().stream()
                                        .skip(1)
                                        .map(column -> column + " = excluded." + column)
                                        .collect(joining(", ")));
        forget =
                "DELETE FROM %s%s WHERE tenant = $1 AND id = ANY ($2::text[])"
                        .formatted(table, FACETS);
        found =
                """
                INSERT INTO %s%s (tenant, facet, key, sort, id)
                SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
                """
                        .formatted(table, FACETS);
    }

    @Override
    public String name() {
        return kind.table();
    }

    @Override
    public List<String> tables() {
        return List.of(kind.table(), kind.table() + FACETS);
    }

    @Override
    public List<String> searched() {
        return List.of(kind.table() + FACETS + "_of");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        String[] concerned =
                batch.stream()
                        .map(one -> kind.idOf(one.event()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toArray(String[]::new);
        if (concerned.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(known)
                .execute(Tuple.of(tenant.value(), concerned))
                .map(rows -> folded(rows, batch))
                .chain(entries -> write(transaction, tenant, concerned, entries));
    }

    private Map<String, V> folded(RowSet<Row> rows, List<RecordedEvent> batch) {
        Map<String, V> entries = new HashMap<>();
        rows.forEach(row -> entries.put(row.getString("id"), kind.read(row)));
        for (RecordedEvent event : batch) {
            kind.idOf(event.event())
                    .ifPresent(
                            id -> entries.compute(id, (same, entry) -> kind.after(entry, event)));
        }
        return entries;
    }

    private Uni<Void> write(
            SqlConnection transaction,
            TenantId tenant,
            String[] concerned,
            Map<String, V> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows =
                entries.values().stream().map(entry -> kind.parameters(tenant, entry)).toList();
        return transaction
                .preparedQuery(upsert)
                .executeBatch(rows)
                .chain(() ->
                        transaction
                                .preparedQuery(forget)
                                .execute(Tuple.of(tenant.value(), concerned)))
                .chain(() -> transaction.preparedQuery(found).execute(facets(tenant, entries)))
                .replaceWithVoid();
    }

    private Tuple facets(TenantId tenant, Map<String, V> entries) {
        List<String> kinds = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> sorts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        entries.forEach((id, entry) -> {
            String sort = kind.sort(entry);
            for (Facet facet : kind.facets(entry)) {
                kinds.add(facet.kind().name());
                keys.add(facet.key());
                sorts.add(sort);
                ids.add(id);
            }
        });
        return Tuple.of(
                tenant.value(),
                kinds.toArray(String[]::new),
                keys.toArray(String[]::new),
                sorts.toArray(String[]::new),
                ids.toArray(String[]::new));
    }
}
