package io.ledgerdesk.platform.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/**
 * Stretches of the log, read and opened once for all projections of a node that come by within a
 * moment: they go in step where the log grows slowly, and opening an event costs more than most
 * folds. Bounded by size and age: an opened event of a person who is erased is not given out
 * longer.
 */
final class SharedPages {
    /** A page of more bytes is for whoever asked alone. */
    private static final long LARGEST_PAGE = 1 << 20;

    private final EventLog log;
    private final EventCodec codec;
    private final Cache<Key, Uni<Page>> pages;

    /**
     * @param age how long a page is given out again
     * @param bytes stored size of all pages kept
     */
    SharedPages(EventLog log, EventCodec codec, Duration age, long bytes) {
        this.log = log;
        this.codec = codec;
        this.pages =
                Caffeine.newBuilder()
                        .expireAfterWrite(age)
                        .maximumSize(Math.max(1, bytes / LARGEST_PAGE))
                        .build();
    }

    private record Key(TenantId tenant, long after, int limit) {}

    /** A stretch of the log; opened when somebody asks for it first. */
    record Page(List<StoredEvent> stored, Uni<List<RecordedEvent>> opened) {}

    /** The next events behind a position. */
    Uni<Page> after(TenantId tenant, long position, int limit) {
        Key key = new Key(tenant, position, limit);
        boolean begunBefore = pages.getIfPresent(key) != null;
        return pages.get(key, this::read)
                .invoke(page -> {
                    if (isUnshared(page)) {
                        pages.invalidate(key);
                    }
                })
                .onFailure()
                .invoke(() -> pages.invalidate(key))
                // a read that was under way may have missed what this one was called for
                .chain(page ->
                        begunBefore && page.stored().isEmpty()
                                ? read(key)
                                : Uni.createFrom().item(page));
    }

    private Uni<Page> read(Key key) {
        return log.readAfter(key.tenant(), key.after(), key.limit())
                .map(stored ->
                        new Page(
                                stored,
                                codec.open(stored)
                                        .onFailure()
                                        .invoke(() -> pages.invalidate(key))
                                        .memoize()
                                        .indefinitely()))
                .memoize()
                .indefinitely();
    }

    /** There may be events by now, or they are too large to keep. */
    private static boolean isUnshared(Page page) {
        return page.stored().isEmpty()
                || page.stored().stream().mapToLong(event -> event.payload().length).sum()
                        > LARGEST_PAGE;
    }
}
