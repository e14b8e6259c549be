package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of saved views. */
@Type("SavedViewConnection")
@Description("A page of saved views, in the order in which they came to be.")
public record SavedViewConnection(
        @NonNull @Description("The views with their places in the list.")
                List<@NonNull SavedViewEdge> edges,
        @NonNull @Description("The views alone.") List<@NonNull View> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A view and its place in the list. */
    @Type("SavedViewEdge")
    @Description("A view and its place in the list.")
    public record SavedViewEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The view.") View node) {}
}
