package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of plans. */
@Type("PlanConnection")
@Description("A page of plans, in the order of their keys.")
public record PlanConnection(
        @NonNull @Description("The plans with their places in the list.")
                List<@NonNull PlanEdge> edges,
        @NonNull @Description("The plans alone.") List<@NonNull Plan> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("PlanEdge")
    @Description("One of the plans and its place in the list.")
    public record PlanEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The plan.") Plan node) {}

    /** Of a page. */
    public static PlanConnection of(Slice<Plan> page) {
        return new PlanConnection(page.edges(PlanEdge::new), page.entries(), page.info());
    }
}
