package io.ledgerdesk.platform.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.vault.Vault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Things in memory that may hold persons' texts: bounded by bytes and by age. What was kept under
 * one {@link Vault#mark} is not found under another, so that no text of an erased person is shown
 * after the erasure has answered; it is dropped when that is noticed, and by its age at the latest.
 *
 * @param <K> names a thing within its tenant
 */
public final class PersonalCache<K, V> {
    /** A mark for what holds no text of a person: it is found whoever was erased. */
    public static final String OF_NOBODY = "";

    private final Vault vault;
    private final Cache<Slot<K>, Kept<V>> entries;

    /**
     * @param maxBytes of all things together, as {@link #keep} is told; 0 to keep none
     * @param expiry how long a thing is kept at most after it was last written
     */
    public PersonalCache(Vault vault, long maxBytes, Duration expiry) {
        this.vault = vault;
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(maxBytes)
                        .weigher((Slot<K> slot, Kept<V> kept) -> kept.bytes)
                        .expireAfterWrite(expiry)
                        .scheduler(Scheduler.systemScheduler())
                        .executor(Runnable::run)
                        .build();
    }

    /** To be asked for before what is to be kept is decrypted or sent to be encrypted. */
    public @Nullable String mark(TenantId tenant) {
        return vault.mark(tenant);
    }

    /** What is kept, if it may still be used. */
    public @Nullable V find(TenantId tenant, K key) {
        Kept<V> kept = entries.getIfPresent(new Slot<>(tenant, key));
        if (kept != null && kept.isOfNobody()) {
            return kept.value;
        }
        String now = kept == null ? null : vault.mark(tenant);
        if (kept == null || now == null) {
            return null;
        }
        if (!kept.mark.equals(now)) {
            forgetAllBut(tenant, now);
            return null;
        }
        return kept.value;
    }

    /**
     * Keeps a thing in the place of what was kept under its key.
     *
     * @param bytes about as many as it takes up
     * @param mark as it was before the thing's texts were read or written; without one nothing is
     *     kept
     */
    public void keep(TenantId tenant, K key, V value, long bytes, @Nullable String mark) {
        Slot<K> slot = new Slot<>(tenant, key);
        if (mark != null && (mark.equals(OF_NOBODY) || mark.equals(vault.mark(tenant)))) {
            int weight = (int) Math.min(Integer.MAX_VALUE, bytes);
            entries.put(slot, new Kept<>(value, weight, mark));
        } else {
            entries.invalidate(slot);
        }
    }

    public void forget(TenantId tenant, K key) {
        entries.invalidate(new Slot<>(tenant, key));
    }

    /** How many things there are in memory, those included that may not be used any more. */
    public long size() {
        return entries.estimatedSize();
    }

    private void forgetAllBut(TenantId tenant, String mark) {
        entries.asMap()
                .entrySet()
                .removeIf(entry ->
                        entry.getKey().tenant.equals(tenant)
                                && !entry.getValue().isOfNobody()
                                && !entry.getValue().mark.equals(mark));
    }

    private record Slot<K>(TenantId tenant, K key) {}

    private record Kept<V>(V value, int bytes, String mark) {
        boolean isOfNobody() {
            return mark.equals(OF_NOBODY);
        }
    }
}
