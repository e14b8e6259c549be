package io.ledgerdesk.servicelevel.graphql.breach;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of breaches. */
@Type("SlaBreachConnection")
@Description("A page of breaches, in the order of their due dates.")
public record SlaBreachConnection(
        @NonNull @Description("The breaches with their places in the list.")
                List<@NonNull SlaBreachEdge> edges,
        @NonNull @Description("The breaches alone.") List<@NonNull SlaBreach> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo) {
    static SlaBreachConnection of(
            List<SlaBreach> breaches, List<String> cursors, PageInfo pageInfo) {
        return new SlaBreachConnection(
                IntStream.range(0, breaches.size())
                        .mapToObj(i -> new SlaBreachEdge(cursors.get(i), breaches.get(i)))
                        .toList(),
                breaches,
                pageInfo);
    }

    /** A breach and its place in the list. */
    @Type("SlaBreachEdge")
    @Description("A breach and its place in the list.")
    public record SlaBreachEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The breach.") SlaBreach node) {}
}
