package io.ledgerdesk.ticket.graphql.type.queue;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of a queue. */
@Type("QueueConnection")
@Description("A page of a queue, in the order in which it is worked on.")
public record QueueConnection(
        @NonNull @Description("The tickets with their places in the queue.")
                List<@NonNull QueueEdge> edges,
        @NonNull @Description("The tickets alone.") List<@NonNull QueueRow> nodes,
        @NonNull @Description("Where the page lies in the queue.") PageInfo pageInfo,
        @NonNull
                @Description(
                        "Up to where in the desk's log the page is shown; queueChanged goes on behind"
                                + " it.")
                String position,
        @Description("How many tickets the whole queue has; counted only if you ask for it.")
                int totalCount) {

    /**
     * @param cursors one a row
     */
    public static QueueConnection of(
            List<QueueRow> rows,
            List<String> cursors,
            PageInfo pageInfo,
            String position,
            long count) {
        return new QueueConnection(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new QueueEdge(cursors.get(i), rows.get(i)))
                        .toList(),
                rows,
                pageInfo,
                position,
                Math.toIntExact(count));
    }

    /** A ticket and its place in the queue. */
    @Type("QueueEdge")
    @Description("A ticket and its place in the queue.")
    public record QueueEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The ticket.") QueueRow node) {}
}
