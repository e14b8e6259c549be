package io.ledgerdesk.access.domain;

import io.ledgerdesk.access.event.RoleContent;
import io.ledgerdesk.access.event.RoleEvent;
import io.ledgerdesk.access.event.RoleEvent.RoleChanged;
import io.ledgerdesk.access.event.RoleEvent.RoleDefined;
import io.ledgerdesk.access.event.RoleEvent.RoleReset;
import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The roles as far as a desk has made or changed them.
 *
 * @param kept what they are now, whether they come with the desk or not
 * @param retired names that are not given again
 */
public record Roles(Map<RoleName, RoleContent> kept, Set<RoleName> retired) {
    static final Roles AS_THEY_COME = new Roles(Map.of(), Set.of());

    public Roles {
        kept = Map.copyOf(kept);
        retired = Set.copyOf(retired);
    }

    Roles after(RoleEvent event) {
        Map<RoleName, RoleContent> then = new HashMap<>(kept);
        Set<RoleName> gone = new HashSet<>(retired);
        switch (event) {
            case RoleDefined e -> then.put(e.role(), e.content());
            case RoleChanged e -> then.put(e.role(), e.content());
            case RoleReset e -> then.remove(e.role());
            case RoleRetired e -> {
                then.remove(e.role());
                gone.add(e.role());
            }
        }
        return new Roles(then, gone);
    }
}
