package io.ledgerdesk.servicelevel.graphql.due;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a queue. */
@Type("WorkQueueChange")
@Description("A queue to begin with, or what became of it since the item before.")
public record WorkQueueChange(
        @NonNull @Description("Up to where in the desk's log the queue is shown with this item.")
                String position,
        @Description("Whether this is the queue to begin with.") boolean initial,
        @Description(
                        "Of an initial item: whether the queue has more tickets than those that"
                                + " entered, which you get from workQueue.")
                boolean hasMore,
        @NonNull
                @Description(
                        "Tickets that the queue did not have before; of an initial item the first"
                                + " ones, in order.")
                List<@NonNull WorkItem> entered,
        @NonNull @Description("Tickets that it had and has, perhaps at another place.")
                List<@NonNull WorkItem> changed,
        @Id @NonNull @Description("Ids of tickets that it does not have any more.")
                List<@NonNull String> left) {}
