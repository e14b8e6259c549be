package io.ledgerdesk.ticket.view.relation;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.id.TicketNumber;
import io.ledgerdesk.ticket.view.relation.RelationChanges.LinkKey;
import io.ledgerdesk.ticket.view.relation.RelationChanges.LinkRow;
import io.ledgerdesk.ticket.view.relation.RelationChanges.MergeRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps {@code ticket_link} and {@code ticket_merge}: at most four writes for a batch. */
@Singleton
public final class TicketRelationProjection implements Projection {
    public static final String NAME = "ticket_relation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("ticket_link", "ticket_merge");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        RelationChanges changes = RelationChanges.of(batch);
        List<LinkKey> unlinked = gone(changes.links());
        List<TicketId> unmerged = List.copyOf(changes.unmerged());
        Map<LinkKey, LinkRow> linked = left(changes.links());
        Map<TicketId, MergeRow> merged = left(changes.merges());
        return write(transaction, RelationSql.UNLINK, unlinked, keys(tenant, unlinked))
                .chain(() ->
                        write(
                                transaction,
                                RelationSql.LINK,
                                linked.keySet(),
                                links(tenant, linked)))
                .chain(() ->
                        write(
                                transaction,
                                RelationSql.UNMERGE,
                                unmerged,
                                Tuple.of(tenant.value(), ids(unmerged, Function.identity()))))
                .chain(() ->
                        write(
                                transaction,
                                RelationSql.MERGE,
                                merged.keySet(),
                                merges(tenant, merged)));
    }

    private static Uni<Void> write(
            SqlConnection transaction, String sql, Collection<?> what, Tuple parameters) {
        return what.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static <K, V> List<K> gone(Map<K, Optional<V>> changes) {
        return changes.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <K, V> Map<K, V> left(Map<K, Optional<V>> changes) {
        Map<K, V> left = new LinkedHashMap<>();
        changes.forEach((key, value) -> value.ifPresent(there -> left.put(key, there)));
        return left;
    }

    private static Tuple keys(TenantId tenant, List<LinkKey> keys) {
        return Tuple.of(
                tenant.value(),
                ids(keys, LinkKey::ticket),
                texts(keys, key -> key.kind().name()),
                texts(keys, key -> key.end().name()),
                ids(keys, LinkKey::other));
    }

    private static Tuple links(TenantId tenant, Map<LinkKey, LinkRow> links) {
        List<LinkRow> rows = List.copyOf(links.values());
        return keys(tenant, List.copyOf(links.keySet()))
                .addValue(texts(rows, row -> row.otherNumber().text()))
                .addValue(times(rows, LinkRow::since))
                .addValue(rows.stream().map(LinkRow::position).toArray(Long[]::new));
    }

    private static Tuple merges(TenantId tenant, Map<TicketId, MergeRow> merges) {
        List<MergeRow> rows = List.copyOf(merges.values());
        return Tuple.tuple()
                .addValue(tenant.value())
                .addValue(ids(List.copyOf(merges.keySet()), Function.identity()))
                .addValue(texts(rows, row -> text(row.number())))
                .addValue(ids(rows, MergeRow::into))
                .addValue(texts(rows, row -> text(row.intoNumber())))
                .addValue(times(rows, MergeRow::since));
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, TicketId> id) {
        return rows.stream().map(row -> id.apply(row).value()).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, Instant> time) {
        return rows.stream()
                .map(row -> time.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static @Nullable String text(@Nullable TicketNumber number) {
        return number == null ? null : number.text();
    }
}
