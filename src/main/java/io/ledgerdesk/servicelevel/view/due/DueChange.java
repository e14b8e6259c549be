package io.ledgerdesk.servicelevel.view.due;

import io.ledgerdesk.ticket.view.queue.place.QueueChange;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that a ticket's place among what is due may depend on.
 *
 * @param standing where it stood in queues and stands
 * @param due what is due next, by now; absent for nothing
 */
public record DueChange(QueueChange standing, @Nullable NextDue due) {

    /** The ticket's place, if it stands in a queue. */
    public @Nullable DueItem place() {
        return standing.after() == null ? null : new WorkPlace(standing.after(), due).item();
    }
}
