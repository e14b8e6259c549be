package io.ledgerdesk.access.book;

import io.ledgerdesk.access.event.RoleEvent.RoleRetired;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.view.RoleTable;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which roles a desk has, for whoever is given names of them. */
@Published
@Singleton
public final class KnownRoles {
    private final DeskRoles book;
    private final RoleTable table;

    public KnownRoles(DeskRoles book, RoleTable table) {
        this.book = book;
        this.table = table;
    }

    /** Those of the named that the desk does not have, or not any more. */
    public Uni<Set<RoleName>> unknown(TenantId tenant, Set<RoleName> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return book.names(tenant)
                .chain(known ->
                        named.stream()
                                .filter(role -> !known.contains(role.value()))
                                .map(role -> unlessDecided(tenant, role))
                                .reduce(
                                        Uni.createFrom().item(Set.of()),
                                        (some, more) ->
                                                some.chain(these ->
                                                        more.map(those -> both(these, those)))));
    }

    /** One that was defined a moment ago is there. */
    private Uni<Set<RoleName>> unlessDecided(TenantId tenant, RoleName role) {
        return table.history(tenant, role, 0, RoleTable.MOST)
                .map(changes ->
                        changes.isEmpty() || changes.getLast().event() instanceof RoleRetired
                                ? Set.of(role)
                                : Set.of());
    }

    private static Set<RoleName> both(Set<RoleName> some, Set<RoleName> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
