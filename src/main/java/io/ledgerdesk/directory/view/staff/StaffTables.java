package io.ledgerdesk.directory.view.staff;

import io.ledgerdesk.directory.StaffBook;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.directory.view.facet.Facet;
import io.ledgerdesk.directory.view.facet.Facet.Kind;
import io.ledgerdesk.directory.view.facet.FacetFilter;
import io.ledgerdesk.directory.view.facet.FacetPage;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.directory.view.group.SeenGroup;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.directory.word.entry.GroupEntry;
import io.ledgerdesk.kernel.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads staff by what groups and people are found by. */
@Singleton
public final class StaffTables implements StaffBook {
    private static final Facet ACTIVE = new Facet(Kind.ACTIVE, "");
    private static final Facet STAFF = new Facet(Kind.STAFF, "");

    private final Groups groups;
    private final People people;

    public StaffTables(Groups groups, People people) {
        this.groups = groups;
        this.people = people;
    }

    @Override
    public Uni<Optional<StaffGroup>> group(TenantId tenant, GroupId group) {
        return groups.byId(tenant, group.value())
                .map(found ->
                        found.map(SeenGroup::entry)
                                .filter(GroupEntry::active)
                                .map(StaffTables::group));
    }

    @Override
    public Uni<List<StaffGroup>> groupsOf(TenantId tenant, int line, int most) {
        return groups.page(
                        tenant,
                        allOf(List.of(new Facet(Kind.LINE, Integer.toString(line)), ACTIVE)),
                        first(most))
                .map(page ->
                        page.entries().stream()
                                .map(SeenGroup::entry)
                                .map(StaffTables::group)
                                .toList());
    }

    @Override
    public Uni<List<StaffMember>> holding(
            TenantId tenant, RoleName role, @Nullable GroupId group, int most) {
        List<Facet> facets =
                new ArrayList<>(List.of(new Facet(Kind.ROLE, role.value()), STAFF, ACTIVE));
        if (group != null) {
            facets.add(new Facet(Kind.GROUP, group.value()));
        }
        return people.page(tenant, allOf(facets), first(most))
                .map(page ->
                        page.entries().stream()
                                .map(person ->
                                        new StaffMember(
                                                person.entry().id(), person.entry().about().name()))
                                .toList());
    }

    private static FacetFilter allOf(List<Facet> facets) {
        return new FacetFilter(facets, List.of(), null);
    }

    private static FacetPage.Request first(int most) {
        return new FacetPage.Request(most, false, null);
    }

    private static StaffGroup group(GroupEntry entry) {
        return new StaffGroup(entry.id(), entry.name(), entry.line());
    }
}
