package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of services. */
@Type("ServiceConnection")
@Description("A page of services, in the order of their keys.")
public record ServiceConnection(
        @NonNull @Description("The services with their places in the list.")
                List<@NonNull ServiceEdge> edges,
        @NonNull @Description("The services alone.") List<@NonNull Service> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("ServiceEdge")
    @Description("One of the services and its place in the list.")
    public record ServiceEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The service.") Service node) {}

    /** Of a page. */
    public static ServiceConnection of(Slice<Service> page) {
        return new ServiceConnection(page.edges(ServiceEdge::new), page.entries(), page.info());
    }
}
