package io.ledgerdesk.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keys in memory. A key counts only while the tenant's mark, which changes with each erasure, is
 * the one it was read under and was itself read from the database a short while ago.
 */
final class KeyCache {
    private final Cache<Slot, Entry> entries;
    private final Cache<TenantId, Mark> marks;
    private final long trustNanos;

    /**
     * @param trust how long a mark counts without being read again
     */
    KeyCache(int size, Duration expiry, Duration trust) {
        this.entries = Caffeine.newBuilder().maximumSize(size).expireAfterWrite(expiry).build();
        this.marks = Caffeine.newBuilder().maximumSize(10_000).build();
        this.trustNanos = trust.toNanos();
    }

    /** The mark under which keys may be used now; absent if it must be read first. */
    @Nullable Mark trusted(TenantId tenant) {
        Mark mark = marks.getIfPresent(tenant);
        return mark != null && System.nanoTime() - mark.askedAt < trustNanos ? mark : null;
    }

    /** Whether the mark should be read again, before it no longer counts. */
    boolean ages(Mark mark) {
        return System.nanoTime() - mark.askedAt > trustNanos / 2;
    }

    @Nullable Entry find(TenantId tenant, PersonId person, Mark mark) {
        Entry entry = entries.getIfPresent(new Slot(tenant, person));
        return entry != null && entry.mark.equals(mark.text) ? entry : null;
    }

    /**
     * @param askedAt {@link System#nanoTime} before the database was asked
     */
    void mark(TenantId tenant, String text, long askedAt) {
        marks.asMap()
                .merge(
                        tenant,
                        new Mark(text, askedAt),
                        (old, young) -> young.askedAt - old.askedAt >= 0 ? young : old);
    }

    void keep(TenantId tenant, PersonId person, Entry entry) {
        entries.put(new Slot(tenant, person), entry);
    }

    void forget(TenantId tenant, PersonId person) {
        entries.invalidate(new Slot(tenant, person));
        marks.invalidate(tenant);
    }

    void forgetAll() {
        entries.invalidateAll();
        marks.invalidateAll();
    }

    /**
     * @param text changes with each erasure
     */
    record Mark(String text, long askedAt) {}

    /**
     * @param key absent if it was destroyed
     */
    record Entry(@Nullable DataKey key, String mark) {}

    private record Slot(TenantId tenant, PersonId person) {}
}
