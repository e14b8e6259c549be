package io.ledgerdesk.servicelevel.graphql.due;

import io.ledgerdesk.servicelevel.view.due.DueCounts;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How a queue stands. */
@Type("WorkQueueCounts")
@Description("How many tickets a queue has, and how many of them are overdue or due soon.")
public record WorkQueueCounts(
        @Description("All of them.") int open,
        @Description("Those of which a target is not met though its due date has passed.")
                int overdue,
        @Description("Those that are not overdue yet, and will be soon if nothing happens.")
                int dueSoon,
        @Description("When the next of those that are not overdue is due; absent for none.")
                @Nullable Instant nextDueAt) {

    static WorkQueueCounts of(DueCounts counts) {
        return new WorkQueueCounts(
                Math.toIntExact(counts.open()),
                Math.toIntExact(counts.overdue()),
                Math.toIntExact(counts.dueSoon()),
                counts.nextDueAt());
    }
}
