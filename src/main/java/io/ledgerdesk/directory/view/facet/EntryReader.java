package io.ledgerdesk.directory.view.facet;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds entries of one kind. */
public class EntryReader<V> {
    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final EntryKind<V> kind;
    private final FacetSearch search;
    private final String byIds;

    protected EntryReader(Pool pool, EventLog log, EventCodec codec, EntryKind<V> kind) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.kind = kind;
        this.search = new FacetSearch(pool, kind.table());
        String columns = String.join(", p.", kind.columns());
        this.byIds =
                """
                SELECT f.key AS asked, p.%1$s FROM %2$s_facet f
                JOIN %2$s p ON p.tenant = f.tenant AND p.id = f.id
                WHERE f.tenant = $1 AND f.facet = 'RECORD' AND f.key = ANY ($2::text[])
                """
                        .formatted(columns, kind.table());
    }

    /** A part of those that the filter means, each once. */
    public Uni<FacetPage<V>> page(TenantId tenant, FacetFilter filter, FacetPage.Request request) {
        return search.page(tenant, filter, request)
                .chain(ids ->
                        byIds(tenant, ids.entries())
                                .map(found ->
                                        new FacetPage<>(
                                                ids.entries().stream()
                                                        .map(found::get)
                                                        .filter(Objects::nonNull)
                                                        .toList(),
                                                ids.hasPrevious(),
                                                ids.hasNext())));
    }

    /** Those that there are, by the ids that were asked for; in one statement. */
    public Uni<Map<String, V>> byIds(TenantId tenant, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(byIds)
                .execute(Tuple.of(tenant.value(), ids.stream().distinct().toArray(String[]::new)))
                .map(rows -> {
                    Map<String, V> found = new HashMap<>();
                    for (Row row : rows) {
                        found.put(row.getString("asked"), kind.read(row));
                    }
                    return found;
                });
    }

    /** One of them. */
    public Uni<Optional<V>> byId(TenantId tenant, String id) {
        return byIds(tenant, List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** As the log has it up to a position: what a command's answer shows. */
    protected Uni<Optional<V>> folded(TenantId tenant, Tag stream, long position) {
        return log.source(tenant, EventCriteria.tagged(stream), position)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events -> Optional.ofNullable(fold(events)));
    }

    private @Nullable V fold(List<RecordedEvent> events) {
        V entry = null;
        for (RecordedEvent event : events) {
            if (kind.idOf(event.event()).isPresent()) {
                entry = kind.after(entry, event);
            }
        }
        return entry;
    }
}
