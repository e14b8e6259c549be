package io.ledgerdesk.importing.graphql;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of imports. */
@Type("ImportConnection")
@Description("A page of imports, the latest first.")
public record ImportConnection(
        @NonNull @Description("The imports with their places in the list.")
                List<@NonNull ImportEdge> edges,
        @NonNull @Description("The imports alone.") List<@NonNull ImportJob> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** An import and its place in the list. */
    @Type("ImportEdge")
    @Description("An import and its place in the list.")
    public record ImportEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The import.") ImportJob node) {}
}
