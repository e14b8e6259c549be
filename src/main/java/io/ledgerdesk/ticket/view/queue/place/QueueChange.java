package io.ledgerdesk.ticket.view.queue.place;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.access.Owned;
import io.ledgerdesk.ticket.id.TicketId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One ticket stands elsewhere than before.
 *
 * @param position of the event that did it
 * @param before absent if it stood in no queue
 * @param after absent if it stands in none any more
 */
@Published
public record QueueChange(
        long position, TicketId ticket, @Nullable QueueFacts before, @Nullable QueueFacts after) {

    /** What a change means for the queue of a filter. */
    public enum Move {
        /** The queue has the ticket, and did not have it before. */
        ENTERED,
        /** The queue has it and had it, perhaps at another place. */
        CHANGED,
        /** The queue had it and does not have it any more. */
        LEFT,
        /** The queue neither had it nor has it. */
        ELSEWHERE
    }

    /** What it means for the queue of a filter. */
    public Move in(QueueFilter filter) {
        return in(filter, ticket -> true);
    }

    /**
     * What it means for the queue of a filter as somebody sees it.
     *
     * @param seen whether he sees a ticket
     */
    public Move in(QueueFilter filter, Predicate<Owned> seen) {
        boolean had = before != null && filter.matches(before) && seen.test(before.owned());
        boolean has = after != null && filter.matches(after) && seen.test(after.owned());
        if (has) {
            return had ? Move.CHANGED : Move.ENTERED;
        }
        return had ? Move.LEFT : Move.ELSEWHERE;
    }
}
