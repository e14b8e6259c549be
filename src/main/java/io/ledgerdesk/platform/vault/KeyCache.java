package io.ledgerdesk.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.Vault.Offer;
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

    /**
     * What is known, or else the fresh offer: all who write for a person at once offer the same.
     */
    Entry offer(TenantId tenant, PersonId person, Entry fresh) {
        return entries.asMap()
                .merge(
                        new Slot(tenant, person),
                        fresh,
                        (known, offer) -> known.mark.equals(offer.mark) ? known : offer);
    }

    /** The key of an offer stands. */
    void stored(TenantId tenant, Offer offer) {
        entries.asMap()
                .computeIfPresent(
                        new Slot(tenant, offer.person()),
                        (slot, entry) ->
                                isOf(entry, offer)
                                        ? new Entry(entry.key, entry.mark, null)
                                        : entry);
    }

    /** Another key stands than that of an offer. */
    void taken(TenantId tenant, Offer offer) {
        entries.asMap()
                .computeIfPresent(
                        new Slot(tenant, offer.person()),
                        (slot, entry) -> isOf(entry, offer) ? null : entry);
    }

    @SuppressWarnings("ReferenceEquality") // an offer is itself and no other of the same content
    private static boolean isOf(Entry entry, Offer offer) {
        return entry.offer == offer;
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
     * @param offer absent once it is stored
     */
    record Entry(@Nullable DataKey key, String mark, @Nullable Offer offer) {}

    private record Slot(TenantId tenant, PersonId person) {}
}
