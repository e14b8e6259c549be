package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of agreements. */
@Type("AgreementConnection")
@Description("A page of agreements, in the order of their keys.")
public record AgreementConnection(
        @NonNull @Description("The agreements with their places in the list.")
                List<@NonNull AgreementEdge> edges,
        @NonNull @Description("The agreements alone.") List<@NonNull Agreement> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("AgreementEdge")
    @Description("One of the agreements and its place in the list.")
    public record AgreementEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The agreement.") Agreement node) {}

    /** Of a page. */
    public static AgreementConnection of(Slice<Agreement> page) {
        return new AgreementConnection(page.edges(AgreementEdge::new), page.entries(), page.info());
    }
}
