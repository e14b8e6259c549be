package io.ledgerdesk.platform.live;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and opens stretches of one tenant's log. */
final class TailReader {
    private final TenantId tenant;
    private final EventLog log;
    private final EventCodec codec;
    private final int pageSize;

    TailReader(TenantId tenant, EventLog log, EventCodec codec, int pageSize) {
        this.tenant = tenant;
        this.log = log;
        this.codec = codec;
        this.pageSize = pageSize;
    }

    /**
     * A stretch of the log.
     *
     * @param upTo nothing that was asked for lies between the last entry and this position
     */
    record Stretch(List<TailEntry> entries, long upTo) {}

    Uni<Long> head() {
        return log.head(tenant);
    }

    /** The next page behind a position. */
    Uni<Stretch> page(long after) {
        return log.readAfter(tenant, after, pageSize)
                .chain(this::open)
                .map(entries -> new Stretch(entries, last(entries, after)));
    }

    /** The next page behind a position of those events that carry at least one of the tags. */
    Uni<Stretch> tagged(Set<Tag> tags, long after) {
        return log.readTagged(tenant, tags, after, pageSize)
                .chain(read -> {
                    boolean whole = read.events().size() < pageSize;
                    return open(read.events())
                            .map(entries ->
                                    new Stretch(
                                            entries,
                                            whole
                                                    ? Math.max(after, read.head())
                                                    : last(entries, after)));
                });
    }

    private Uni<List<TailEntry>> open(List<StoredEvent> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return codec.open(page)
                .map(events -> paired(page, events))
                .onFailure(TailReader::isOfAnEvent)
                .recoverWithUni(() -> oneByOne(page));
    }

    /** An event in the page cannot be opened; the others can. */
    private Uni<List<TailEntry>> oneByOne(List<StoredEvent> page) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(stored ->
                        codec.open(List.of(stored))
                                .map(events -> TailEntry.opened(stored, events.getFirst()))
                                .onFailure(TailReader::isOfAnEvent)
                                .recoverWithItem(fault -> TailEntry.unreadable(stored, fault)))
                .collect()
                .asList();
    }

    private static boolean isOfAnEvent(@Nullable Throwable failure) {
        return failure instanceof Fault fault && fault.code().startsWith("EVENT_");
    }

    private static List<TailEntry> paired(List<StoredEvent> page, List<RecordedEvent> events) {
        List<TailEntry> entries = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            entries.add(TailEntry.opened(page.get(i), events.get(i)));
        }
        return entries;
    }

    private static long last(List<TailEntry> entries, long otherwise) {
        return entries.isEmpty() ? otherwise : entries.getLast().position();
    }
}
