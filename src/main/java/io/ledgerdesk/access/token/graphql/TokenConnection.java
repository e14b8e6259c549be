package io.ledgerdesk.access.token.graphql;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of tokens. */
@Type("IntegrationTokenConnection")
@Description("A page of tokens, in an order that stays as it is.")
public record TokenConnection(
        @NonNull @Description("The tokens with their places in the list.")
                List<@NonNull TokenEdge> edges,
        @NonNull @Description("The tokens alone.") List<@NonNull Token> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** A token and its place in the list. */
    @Type("IntegrationTokenEdge")
    @Description("A token and its place in the list.")
    public record TokenEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The token.") Token node) {}
}
