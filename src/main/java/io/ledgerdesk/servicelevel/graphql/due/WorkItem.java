package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.servicelevel.view.due.DueItem;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.type.queue.QueueLane;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A ticket in a queue, and what of it is due next. */
@Type("WorkItem")
@Description("A ticket in a queue, and what of it is due next.")
public record WorkItem(
        @NonNull @Description("The ticket.") Ticket ticket,
        @NonNull @Description("Which part of the queue it stands in.") QueueLane lane,
        @Description("What is due next; absent where nothing is, or all pauses.")
                @Nullable TargetKind target,
        @Description("When that is due.") @Nullable Instant dueAt,
        @Description("Whether that has passed.") boolean overdue) {

    static WorkItem of(DueItem item, Ticket ticket, Instant now) {
        Instant due = item.dueAt();
        return new WorkItem(
                ticket,
                item.lane() == 0 ? QueueLane.EXPRESS : QueueLane.REGULAR,
                Words.orNull(TargetKind.class, item.target()),
                due,
                due != null && now.isAfter(due));
    }

    /** A page of a queue. */
    @Type("WorkQueueConnection")
    @Description("A page of a queue, in the order in which it is worked on.")
    public record WorkQueueConnection(
            @NonNull @Description("The tickets with their places in the queue.")
                    List<@NonNull WorkItemEdge> edges,
            @NonNull @Description("The tickets alone.") List<@NonNull WorkItem> nodes,
            @NonNull @Description("Where the page lies in the queue.") PageInfo pageInfo,
            @NonNull
                    @Description(
                            "Up to where in the desk's log the page is shown; workQueueChanged goes"
                                    + " on behind it.")
                    String position) {}

    /** A ticket and its place in the queue. */
    @Type("WorkItemEdge")
    @Description("A ticket and its place in the queue.")
    public record WorkItemEdge(
            @NonNull @Description("The place, to go on from; opaque.") String cursor,
            @NonNull @Description("The ticket.") WorkItem node) {}
}
