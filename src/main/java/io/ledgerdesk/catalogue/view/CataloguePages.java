package io.ledgerdesk.catalogue.view;

import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueStream;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Folds what the log says of a desk's catalogue, a page at a time. */
public final class CataloguePages {
    private final EventLog log;
    private final EventCodec codec;
    private final int size;

    /**
     * @param size events of a page
     */
    public CataloguePages(EventLog log, EventCodec codec, int size) {
        this.log = log;
        this.codec = codec;
        this.size = size;
    }

    /**
     * A catalogue, and up to which position of the log it is known.
     *
     * @param upTo -1 if nothing was read
     */
    record Read(CatalogueBook book, long upTo) {
        static final Read NOTHING = new Read(CatalogueBook.EMPTY, -1);

        private Read with(List<RecordedEvent> events, long limit) {
            CatalogueBook then = book;
            long last = upTo;
            for (RecordedEvent one : events) {
                if (one.position() <= limit && one.event() instanceof CatalogueEvent event) {
                    then = then.after(event);
                }
                last = one.position();
            }
            return new Read(then, last);
        }
    }

    /**
     * All that is behind what was read.
     *
     * @param limit last position to look at, {@link Long#MAX_VALUE} for all
     */
    Uni<Read> after(TenantId tenant, Read known, long limit) {
        return log.readTagged(tenant, Set.of(CatalogueStream.ALL), Math.max(0, known.upTo()), size)
                .chain(page -> {
                    if (page.head() < known.upTo()) {
                        // a log restored from a backup
                        return after(tenant, Read.NOTHING, limit);
                    }
                    return codec.open(page.events())
                            .map(events -> known.with(events, limit))
                            .chain(read ->
                                    page.events().size() < size || read.upTo() >= limit
                                            ? Uni.createFrom()
                                                    .item(new Read(read.book(), page.head()))
                                            : after(tenant, read, limit));
                });
    }
}
