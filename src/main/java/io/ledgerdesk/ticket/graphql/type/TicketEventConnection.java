package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of a list of events. */
@Type("TicketEventConnection")
@Description("A page of a list of events, in the order in which they were recorded.")
public record TicketEventConnection(
        @NonNull @Description("The events with their places in the list.")
                List<@NonNull TicketEventEdge> edges,
        @NonNull @Description("The events alone.") List<@NonNull TicketEvent> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo,
        @Description("How many events the whole list has; counted only if you ask for it.")
                int totalCount) {

    /**
     * @param cursors one an event
     */
    public static TicketEventConnection of(
            List<TicketEvent> events,
            List<String> cursors,
            boolean hasPrevious,
            boolean hasNext,
            long count) {
        return new TicketEventConnection(
                IntStream.range(0, events.size())
                        .mapToObj(i -> new TicketEventEdge(cursors.get(i), events.get(i)))
                        .toList(),
                events,
                PageInfo.of(cursors, hasPrevious, hasNext),
                Math.toIntExact(count));
    }

    /** An event and its place in the list. */
    @Type("TicketEventEdge")
    @Description("An event and its place in the list.")
    public record TicketEventEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The event.") TicketEvent node) {}
}
