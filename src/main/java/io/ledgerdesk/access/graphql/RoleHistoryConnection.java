package io.ledgerdesk.access.graphql;

import io.ledgerdesk.access.graphql.RoleTypes.RoleChange;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of what became of a role. */
@Type("RoleHistoryConnection")
@Description("A page of what became of a role, the earliest first.")
public record RoleHistoryConnection(
        @NonNull @Description("The changes with their places in the list.")
                List<@NonNull RoleChangeEdge> edges,
        @NonNull @Description("The changes alone.") List<@NonNull RoleChange> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A change and its place in the list. */
    @Type("RoleChangeEdge")
    @Description("A change and its place in the list.")
    public record RoleChangeEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The change.") RoleChange node) {}
}
