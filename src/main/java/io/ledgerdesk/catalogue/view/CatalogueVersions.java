package io.ledgerdesk.catalogue.view;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.catalogue.view.CataloguePages.Read;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the catalogue: the versions of an entry, and the whole as it was. */
@Singleton
public final class CatalogueVersions {
    /** Most versions of a page. */
    public static final int MOST = 100;

    private static final String PAGE =
            """
            SELECT position FROM catalogue_change
            WHERE tenant = $1 AND kind = $2 AND id = $3 AND version < $4
            ORDER BY version DESC LIMIT $5
            """;

    private final Pool pool;
    private final EventLog log;
    private final EventCodec codec;
    private final CataloguePages pages;

    public CatalogueVersions(Pool pool, EventLog log, EventCodec codec, CataloguePages pages) {
        this.pool = pool;
        this.log = log;
        this.codec = codec;
        this.pages = pages;
    }

    /**
     * The events that made the versions of an entry, the latest first: each is a {@link
     * io.ledgerdesk.catalogue.event.CatalogueEvent}, with who did it and when.
     *
     * @param before version to go on behind, {@link Integer#MAX_VALUE} for the latest
     * @param size 1 to {@link #MOST} and one more
     */
    public Uni<List<RecordedEvent>> page(
            TenantId tenant, CatalogueKind kind, CatalogueId id, int before, int size) {
        if (size < 1 || size > MOST + 1) {
            throw new IllegalArgumentException("a page has 1 to 100 versions, not " + size);
        }
        return positions(tenant, kind, id, before, size)
                .chain(positions -> log.readAt(tenant, positions))
                .chain(codec::open)
                .map(events ->
                        events.stream()
                                .sorted(
                                        Comparator.comparingLong(RecordedEvent::position)
                                                .reversed())
                                .toList());
    }

    /** The event that made the latest version of an entry, by all that is in the log. */
    public Uni<Optional<RecordedEvent>> latest(
            TenantId tenant, CatalogueKind kind, CatalogueId id) {
        return positions(tenant, kind, id, Integer.MAX_VALUE, 1)
                .chain(shown ->
                        log.readTagged(
                                tenant,
                                Set.of(CatalogueStream.of(kind, id)),
                                shown.length == 0 ? 0 : shown[0] - 1,
                                MOST))
                .chain(page -> codec.open(page.events()))
                .map(events -> events.isEmpty() ? Optional.empty() : Optional.of(events.getLast()));
    }

    private Uni<long[]> positions(
            TenantId tenant, CatalogueKind kind, CatalogueId id, int before, int size) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(tenant.value(), kind.name(), id.value(), before, size))
                .map(CatalogueVersions::positions);
    }

    /** The catalogue after the event at the position, and all before it. */
    public Uni<CatalogueBook> bookAt(TenantId tenant, long position) {
        return pages.after(tenant, Read.NOTHING, position).map(Read::book);
    }

    private static long[] positions(RowSet<Row> rows) {
        long[] positions = new long[rows.size()];
        int i = 0;
        for (Row row : rows) {
            positions[i++] = row.getLong(0);
        }
        return positions;
    }
}
