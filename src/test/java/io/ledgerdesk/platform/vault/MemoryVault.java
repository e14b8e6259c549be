package io.ledgerdesk.platform.vault;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;

/** A vault without a database, for tests and benchmarks of what stands on it. */
public final class MemoryVault implements Vault {
    private final Map<String, Optional<DataKey>> keys = new ConcurrentHashMap<>();
    private final AtomicInteger destroyed = new AtomicInteger();

    @Override
    public Uni<Map<PersonId, DataKey>> keysForWriting(TenantId tenant, Set<PersonId> persons) {
        Map<PersonId, DataKey> found = new HashMap<>();
        for (PersonId person : persons) {
            Optional<DataKey> key =
                    keys.computeIfAbsent(tenant + "|" + person, any -> Optional.of(fresh()));
            if (key.isEmpty()) {
                return Uni.createFrom().failure(new Fault("PERSON_ERASED", person.value()));
            }
            found.put(person, key.get());
        }
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<Map<PersonId, DataKey>> keysForReading(TenantId tenant, Set<PersonId> persons) {
        Map<PersonId, DataKey> found = new HashMap<>();
        for (PersonId person : persons) {
            keys.getOrDefault(tenant + "|" + person, Optional.empty())
                    .ifPresent(key -> found.put(person, key));
        }
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<AppendKeys> keysForAppend(TenantId tenant, Set<PersonId> persons) {
        return keysForWriting(tenant, persons).map(found -> new AppendKeys(found, Map.of()));
    }

    @Override
    public void stored(TenantId tenant, Collection<Offer> offers) {}

    @Override
    public void taken(TenantId tenant, Collection<Offer> offers) {}

    @Override
    public String mark(TenantId tenant) {
        return Integer.toString(destroyed.get());
    }

    @Override
    public Uni<Boolean> destroy(TenantId tenant, PersonId person) {
        destroyed.incrementAndGet();
        Optional<DataKey> old = keys.put(tenant + "|" + person, Optional.empty());
        return Uni.createFrom().item(old != null && old.isPresent());
    }

    private static DataKey fresh() {
        return new DataKey(new SecretKeySpec(Aead.random(32), "AES"));
    }
}
