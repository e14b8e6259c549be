package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of what happened to an entry. */
@Type("CatalogueChangeConnection")
@Description("A page of what happened to an entry, the latest first.")
public record CatalogueChangeConnection(
        @NonNull @Description("The changes with their places in the list.")
                List<@NonNull CatalogueChangeEdge> edges,
        @NonNull @Description("The changes alone.") List<@NonNull CatalogueChange> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A change and its place in the list. */
    @Type("CatalogueChangeEdge")
    @Description("A change and its place in the list.")
    public record CatalogueChangeEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The change.") CatalogueChange node) {}
}
