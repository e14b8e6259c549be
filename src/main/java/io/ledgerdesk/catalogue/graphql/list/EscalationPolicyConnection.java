package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of policies. */
@Type("EscalationPolicyConnection")
@Description("A page of policies, in the order of their keys.")
public record EscalationPolicyConnection(
        @NonNull @Description("The policies with their places in the list.")
                List<@NonNull EscalationPolicyEdge> edges,
        @NonNull @Description("The policies alone.") List<@NonNull EscalationPolicy> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("EscalationPolicyEdge")
    @Description("One of the policies and its place in the list.")
    public record EscalationPolicyEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The policy.") EscalationPolicy node) {}

    /** Of a page. */
    public static EscalationPolicyConnection of(Slice<EscalationPolicy> page) {
        return new EscalationPolicyConnection(
                page.edges(EscalationPolicyEdge::new), page.entries(), page.info());
    }
}
