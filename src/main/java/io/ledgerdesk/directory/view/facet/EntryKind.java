package io.ledgerdesk.directory.view.facet;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to the read model of one kind of entry.
 *
 * @param <V> an entry as it is shown
 */
public interface EntryKind<V> {

    /** Its table, which the read model is called after. */
    String table();

    /** Columns of the table besides the tenant, the first of them {@code id}. */
    List<String> columns();

    /** The entry that an event happened to; empty for events of other kinds. */
    Optional<String> idOf(Object event);

    /** An entry after one more of its events; absent while there is none. */
    @Nullable V after(@Nullable V known, RecordedEvent event);

    /** From a row. */
    V read(Row row);

    /** To a row: the tenant, then the columns in their order. */
    Tuple parameters(TenantId tenant, V entry);

    /** By what lists sort it. */
    String sort(V entry);

    /** By what it is found. */
    Set<Facet> facets(V entry);
}
