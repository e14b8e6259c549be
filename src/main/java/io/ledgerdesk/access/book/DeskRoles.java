package io.ledgerdesk.access.book;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.view.Role;
import io.ledgerdesk.access.view.RoleTable;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.platform.security.AccessCache;
import io.ledgerdesk.platform.security.RoleBook;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the roles of desks allow. Those of a desk are in memory once they were asked for, until one
 * of them changes on whatever node.
 */
public final class DeskRoles implements RoleBook, AccessCache {
    private final BuiltInRoles builtIn;
    private final Grants everything;
    private final RoleTable table;
    private final Cache<TenantId, Map<String, Grants>> kept;
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param desks whose roles are kept at most
     * @param expiry after which they are read again although no change was heard of
     */
    public DeskRoles(
            BuiltInRoles builtIn,
            RightCatalogue rights,
            RoleTable table,
            int desks,
            Duration expiry) {
        this.builtIn = builtIn;
        this.everything = rights.everything();
        this.table = table;
        this.kept =
                Caffeine.newBuilder()
                        .maximumSize(desks)
                        .expireAfterWrite(expiry)
                        .executor(Runnable::run)
                        .build();
    }

    @Override
    public Grants everything() {
        return everything;
    }

    @Override
    public Uni<Grants> grants(TenantId tenant, Set<String> roles) {
        return all(tenant).map(all -> union(all, roles));
    }

    /** Of the roles that there are, those included that came with the desk. */
    Uni<Set<String>> names(TenantId tenant) {
        return all(tenant).map(Map::keySet);
    }

    @Override
    public void forget(TenantId tenant) {
        changes.incrementAndGet();
        kept.invalidate(tenant);
    }

    @Override
    public void forgetAll() {
        changes.incrementAndGet();
        kept.invalidateAll();
    }

    private Uni<Map<String, Grants>> all(TenantId tenant) {
        Map<String, Grants> known = kept.getIfPresent(tenant);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        long before = changes.get();
        return table.changed(tenant)
                .map(this::allowed)
                .invoke(read -> {
                    if (changes.get() == before) {
                        kept.put(tenant, read);
                    }
                });
    }

    private Map<String, Grants> allowed(List<Role> changed) {
        Map<RoleName, RoleContent> now = new HashMap<>(builtIn.roles());
        changed.forEach(role -> {
            if (role.retired()) {
                now.remove(role.name());
            } else {
                now.put(role.name(), role.content());
            }
        });
        Map<String, Grants> allowed = new HashMap<>();
        now.forEach((role, content) -> allowed.put(role.value(), content.allowed()));
        return Map.copyOf(allowed);
    }

    private static Grants union(Map<String, Grants> all, Set<String> roles) {
        Collection<Grants> named = new ArrayList<>();
        roles.forEach(role -> named.add(all.getOrDefault(role, Grants.NONE)));
        return named.size() == 1 ? named.iterator().next() : Grants.union(named);
    }
}
