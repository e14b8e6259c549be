package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys in PostgreSQL, those in use in memory. A node uses a key from memory only if it heard from
 * the database within the trust that nothing was erased, and {@link #destroy} answers only when
 * that time has passed: so no node can use the key then, without nodes knowing of each other.
 */
public final class PgVault implements Vault {
    private static final Logger LOG = Logger.getLogger(PgVault.class);
    private final MasterKeys masters;
    private final Limits limits;
    private final KeyTable table;
    private final KeyCache cache;
    private final Set<TenantId> asking = ConcurrentHashMap.newKeySet();

    public PgVault(Pool pool, MasterKeys masters, Limits limits) {
        this.masters = masters;
        this.limits = limits;
        this.table = new KeyTable(pool, masters.current(), limits.maxWaiting);
        this.cache = new KeyCache(limits.cacheSize, limits.cacheExpiry, limits.trust);
    }

    /**
     * @param cacheSize {@code ledgerdesk.vault.cache-size}: keys in memory
     * @param cacheExpiry {@code ledgerdesk.vault.cache-expiry}: how long a key stays in memory
     * @param trust {@code ledgerdesk.vault.cache-trust}: how long keys in memory are used without
     *     asking the database whether one was destroyed, and how long an erasure takes
     * @param maxWaiting {@code ledgerdesk.vault.max-waiting}: requests that may wait for the
     *     database
     */
    public record Limits(int cacheSize, Duration cacheExpiry, Duration trust, int maxWaiting) {
        public static final Limits DEFAULT =
                new Limits(100_000, Duration.ofSeconds(60), Duration.ofSeconds(2), 10_000);
    }

    @Override
    public Uni<Map<PersonId, DataKey>> keysForWriting(TenantId tenant, Set<PersonId> persons) {
        return keys(tenant, persons, Use.CLAIM).map(AppendKeys::keys);
    }

    @Override
    public Uni<Map<PersonId, DataKey>> keysForReading(TenantId tenant, Set<PersonId> persons) {
        return keys(tenant, persons, Use.READ).map(AppendKeys::keys);
    }

    @Override
    public Uni<AppendKeys> keysForAppend(TenantId tenant, Set<PersonId> persons) {
        return keys(tenant, persons, Use.APPEND);
    }

    @Override
    public void stored(TenantId tenant, Collection<Offer> offers) {
        offers.forEach(offer -> cache.stored(tenant, offer));
    }

    @Override
    public void taken(TenantId tenant, Collection<Offer> offers) {
        offers.forEach(offer -> cache.taken(tenant, offer));
    }

    @Override
    public @Nullable String mark(TenantId tenant) {
        KeyCache.Mark mark = cache.trusted(tenant);
        return mark == null ? null : mark.text();
    }

    @Override
    public Uni<Boolean> destroy(TenantId tenant, PersonId person) {
        return table.destroy(tenant, person)
                .invoke(() -> cache.forget(tenant, person))
                .onItem()
                .delayIt()
                .by(limits.trust)
                .invoke(() -> cache.forget(tenant, person));
    }

    /**
     * To be called when the database may have lost its last transactions: a key made there a moment
     * ago may be gone, and must not be written with.
     */
    public void forgetAll() {
        cache.forgetAll();
    }

    private Uni<AppendKeys> keys(TenantId tenant, Set<PersonId> persons, Use use) {
        AppendKeys found = new AppendKeys(HashMap.newHashMap(persons.size()), new HashMap<>());
        Set<PersonId> missing = new HashSet<>();
        KeyCache.Mark mark = cache.trusted(tenant);
        try {
            for (PersonId person : persons) {
                KeyCache.Entry entry = mark == null ? null : cache.find(tenant, person, mark);
                if (entry == null || (entry.offer() != null && use != Use.APPEND)) {
                    missing.add(person);
                } else {
                    add(found, tenant, person, entry, use);
                }
            }
        } catch (Fault erased) {
            return Uni.createFrom().failure(erased);
        }
        if (missing.isEmpty()) {
            if (mark != null && cache.ages(mark)) {
                askForMark(tenant);
            }
            return Uni.createFrom().item(found);
        }
        return (use == Use.CLAIM ? table.claim(tenant, missing) : table.read(tenant, missing))
                .invoke(rows -> addAll(found, tenant, missing, rows, use))
                .replaceWith(found)
                .onFailure(PgVault::lost)
                .invoke(cache::forgetAll);
    }

    private void addAll(
            AppendKeys found, TenantId tenant, Set<PersonId> persons, KeyTable.Rows rows, Use use) {
        cache.mark(tenant, rows.mark(), rows.askedAt());
        for (PersonId person : persons) {
            KeyTable.Wrapped wrapped = rows.keys().get(person);
            if (wrapped != null) {
                DataKey key = unwrap(tenant, person, wrapped);
                KeyCache.Entry entry = new KeyCache.Entry(key, rows.mark(), null);
                cache.keep(tenant, person, entry);
                add(found, tenant, person, entry, use);
            } else if (use == Use.APPEND) {
                KeyCache.Entry fresh = table.offer(tenant, person, rows.mark());
                add(found, tenant, person, cache.offer(tenant, person, fresh), use);
            }
        }
    }

    private static void add(
            AppendKeys found, TenantId tenant, PersonId person, KeyCache.Entry entry, Use use) {
        DataKey key = entry.key();
        Offer offer = entry.offer();
        if (key != null) {
            found.keys().put(person, key);
        } else if (use != Use.READ) {
            throw new Fault(
                    "PERSON_ERASED",
                    "person "
                            + person
                            + " of tenant "
                            + tenant
                            + " was erased: nothing can be written about this person any more."
                            + " Whoever comes back gets a new person id.");
        }
        if (offer != null) {
            found.offers().put(person, offer);
        }
    }

    private @Nullable DataKey unwrap(TenantId tenant, PersonId person, KeyTable.Wrapped row) {
        byte[] wrapped = row.wrapped();
        if (wrapped == null) {
            return null;
        }
        MasterKey master =
                masters.find(row.masterKeyId())
                        .orElseThrow(() -> OpenVault.wrong(row.masterKeyId(), masters));
        try {
            byte[] material = master.unwrap(wrapped, KeyTable.context(tenant, person.value()));
            return new DataKey(new SecretKeySpec(material, "AES"));
        } catch (AEADBadTagException e) {
            throw new Fault(
                    "PERSON_KEY_UNREADABLE",
                    "the key of person "
                            + person
                            + " of tenant "
                            + tenant
                            + " in table person_key was altered: master key "
                            + master.id()
                            + " does not open it. Restore the row from a backup.",
                    e);
        }
    }

    private void askForMark(TenantId tenant) {
        if (!asking.add(tenant)) {
            return;
        }
        table.read(tenant, Set.of())
                .onTermination()
                .invoke(() -> asking.remove(tenant))
                .subscribe()
                .with(
                        rows -> cache.mark(tenant, rows.mark(), rows.askedAt()),
                        failure -> LOG.debugf(failure, "the mark of %s cannot be read", tenant));
    }

    private static boolean lost(Throwable failure) {
        return failure instanceof Fault fault && fault.code().equals("STORE_UNAVAILABLE");
    }

    /** What keys are asked for: with CLAIM they are stored at once, with APPEND by the append. */
    private enum Use {
        READ,
        CLAIM,
        APPEND
    }
}
