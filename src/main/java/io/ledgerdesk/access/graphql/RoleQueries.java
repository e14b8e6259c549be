package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.book.BuiltInRoles;
import io.ledgerdesk.access.book.RightCatalogue;
import io.ledgerdesk.access.graphql.RoleHistoryConnection.RoleChangeEdge;
import io.ledgerdesk.access.graphql.RoleTypes.RightView;
import io.ledgerdesk.access.graphql.RoleTypes.RoleChange;
import io.ledgerdesk.access.graphql.RoleTypes.RoleView;
import io.ledgerdesk.access.id.RoleName;
import io.ledgerdesk.access.view.Role;
import io.ledgerdesk.access.view.RoleTable;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Roles, rights, and who changed what. */
@GraphQLApi
public class RoleQueries {
    private final CurrentCaller callers;
    private final RoleTable table;
    private final BuiltInRoles builtIn;
    private final RightCatalogue rights;

    RoleQueries(
            CurrentCaller callers, RoleTable table, BuiltInRoles builtIn, RightCatalogue rights) {
        this.callers = callers;
        this.table = table;
        this.builtIn = builtIn;
        this.rights = rights;
    }

    @Needs("role.read")
    @Query("rights")
    @Description("Every right that there is: what roles and tokens are made of.")
    public @NonNull Uni<List<@NonNull RightView>> rights() {
        return Uni.createFrom().item(rights.rights().stream().map(RightView::of).toList());
    }

    @Needs("role.read")
    @Query("roles")
    @Description(
            "The roles of the desk by their names, those that came with it and its own; retired ones"
                    + " are left out.")
    public @NonNull Uni<List<@NonNull RoleView>> roles() {
        return table.changed(callers.require().tenant()).map(this::all);
    }

    @Needs("role.read")
    @Query("roleHistory")
    @Description(
            "Who changed a role, when and how, the earliest first; empty of one that is as it came.")
    public @NonNull Uni<RoleHistoryConnection> roleHistory(
            @NonNull @Name("name") @Description(RoleInputs.NAME) String name,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Caller caller = callers.require();
        PageArguments page = PageArguments.of(first, after, null, null, RoleTable.MOST);
        long behind = after == null ? 0 : position(after);
        return RoleName.isValid(name)
                ? table.history(caller.tenant(), new RoleName(name), behind, page.size() + 1)
                        .map(found -> connection(found, page.size(), after != null))
                : Uni.createFrom().item(connection(List.of(), page.size(), after != null));
    }

    private List<RoleView> all(List<Role> changed) {
        Map<RoleName, RoleView> all = new TreeMap<>();
        builtIn.roles()
                .forEach((name, content) -> all.put(name, RoleView.of(name, content, true, false)));
        changed.forEach(role -> {
            boolean comesWithIt = builtIn.roles().containsKey(role.name());
            if (!role.retired()) {
                all.put(
                        role.name(),
                        RoleView.of(
                                role.name(),
                                role.content(),
                                comesWithIt,
                                !role.content().equals(builtIn.roles().get(role.name()))));
            }
        });
        return List.copyOf(all.values());
    }

    private static long position(String cursor) {
        try {
            return Position.parse(cursor);
        } catch (Fault foreign) {
            throw new Fault(
                    "BAD_CURSOR",
                    "not a cursor of a role's history: hand back one as it was given",
                    foreign);
        }
    }

    private static RoleHistoryConnection connection(
            List<RecordedEvent> found, int size, boolean hasPrevious) {
        List<RoleChange> nodes =
                found.subList(0, Math.min(found.size(), size)).stream()
                        .map(RoleChange::of)
                        .toList();
        return new RoleHistoryConnection(
                nodes.stream().map(node -> new RoleChangeEdge(node.position(), node)).toList(),
                nodes,
                PageInfo.of(
                        nodes.stream().map(RoleChange::position).toList(),
                        hasPrevious,
                        found.size() > size));
    }
}
