package io.ledgerdesk.ticket.graphql.type;

import io.ledgerdesk.platform.graphql.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of a list of tickets. */
@Type("TicketConnection")
@Description("A page of a list of tickets.")
public record TicketConnection(
        @NonNull @Description("The tickets with their places in the list.")
                List<@NonNull TicketEdge> edges,
        @NonNull @Description("The tickets alone.") List<@NonNull Ticket> nodes,
        @NonNull @Description("Where the page lies in the list.") PageInfo pageInfo,
        @Description(
                        "How many tickets the whole list has; counted only if you ask for it. Of a"
                                + " search, how many it found.")
                int totalCount,
        @Description(
                        "Whether a search found so many that older tickets were not looked at: say"
                                + " more of what you look for.")
                boolean searchCapped) {

    /** A ticket and its place in the list. */
    @Type("TicketEdge")
    @Description("A ticket and its place in the list.")
    public record TicketEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The ticket.") Ticket node) {}
}
