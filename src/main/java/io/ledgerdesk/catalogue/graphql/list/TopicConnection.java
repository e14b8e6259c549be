package io.ledgerdesk.catalogue.graphql.list;

import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of topics. */
@Type("TopicConnection")
@Description("A page of topics, in the order of their keys.")
public record TopicConnection(
        @NonNull @Description("The topics with their places in the list.")
                List<@NonNull TopicEdge> edges,
        @NonNull @Description("The topics alone.") List<@NonNull Topic> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {

    /** One and its place in the list. */
    @Type("TopicEdge")
    @Description("One of the topics and its place in the list.")
    public record TopicEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The topic.") Topic node) {}

    /** Of a page. */
    public static TopicConnection of(Slice<Topic> page) {
        return new TopicConnection(page.edges(TopicEdge::new), page.entries(), page.info());
    }
}
