package io.ledgerdesk.directory.graphql.type;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of changes. */
@Type("DirectoryChangeConnection")
@Description("A page of changes, the earliest first. One may be empty and not the last.")
public record DirectoryChangeConnection(
        @NonNull @Description("The changes with their places in the list.")
                List<@NonNull DirectoryChangeEdge> edges,
        @NonNull @Description("The changes alone.") List<@NonNull DirectoryChange> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A change and its place in the list. */
    @Type("DirectoryChangeEdge")
    @Description("A change and its place in the list.")
    public record DirectoryChangeEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The change.") DirectoryChange node) {}
}
